import { correct } from '../src/capabilities/people/server/index.ts';
import { addMonths } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import type { Soul } from './members.ts';
import type { Chance } from './random.ts';

/** Parents of small children say the month of birth, so that the roll knows when a child turns six. */
export async function bringChildren(
  context: Context,
  souls: Soul[],
  story: { neighborhoods: string[] },
  today: string,
  chance: Chance
): Promise<void> {
  for (const soul of souls.filter(({ category }) => category === 'parent_0_5')) {
    // A child a few months under six is what the partnership wants to hear about ahead.
    const months = chance.percent(6) ? chance.between(69, 71) : chance.between(4, 66);
    await correct(context, soul.id, {
      name: soul.name,
      pronunciation: null,
      language: soul.language,
      category: soul.category,
      organization: null,
      organizationRole: null,
      neighborhood: chance.pick(story.neighborhoods),
      bestHours: null,
      adults: chance.between(1, 3),
      births: [`${addMonths(today, -months).slice(0, 7)}-01`]
    });
  }
}
