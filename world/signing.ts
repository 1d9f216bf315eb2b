import { signCode } from '../src/capabilities/people/server/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import type { Soul } from './members.ts';
import type { Chance } from './random.ts';

/** Most who have been here for a while have signed the code of conduct; the newest are asked at their orientation. */
export async function signCodes(context: Context, souls: Soul[], chance: Chance): Promise<void> {
  for (const { id } of souls.filter(({ since }) => since < 20))
    if (chance.percent(86)) await signCode(context, id, 1);
}
