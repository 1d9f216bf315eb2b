import { signCode } from '../src/capabilities/people/server/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import type { Soul } from './members.ts';
import type { Chance } from './random.ts';

/** The people with parts are the keenest, and all of them have signed. */
const CAST = 2;

/**
 * Most who have been here for a while have signed the code of conduct, at the orientation a month after they came;
 * the newest are asked at theirs. Answers since which month each can vote.
 */
export async function signCodes(
  context: Context,
  souls: Soul[],
  months: string[],
  chance: Chance
): Promise<Map<string, number>> {
  const signed = new Map<string, number>();
  for (const { id, since, zeal } of souls.filter((soul) => soul.since < 20)) {
    if (zeal < CAST && !chance.percent(86)) continue;
    const month = since + 1;
    await signCode(
      { ...context, clock: () => new Date(`${months[month]!.slice(0, 7)}-02T18:00:00Z`) },
      id,
      1
    );
    signed.set(id, month);
  }
  return signed;
}
