import { assemblyOf, beginFromStarter } from '../src/capabilities/governance/server/index.ts';
import type { Actor, Context } from '../src/platform/context/index.ts';
import { read } from '../src/platform/db/index.ts';
import type { Ground } from './ground.ts';
import { nextMonth, storyMonths } from './days.ts';
import { announceMeeting, holdMeeting } from './meetings.ts';
import { welcomeAll } from './members.ts';
import { chanceOf } from './random.ts';
import { stories, type Story } from './story.ts';

/** Two years of six partnerships, through the doors that people use, at the hours they would have used them. */
export async function tellHistory(base: Context, { communities }: Ground, today: string): Promise<void> {
  const months = storyMonths(today);
  for (const story of stories) {
    const context = { ...base, community: communities[story.slug]! };
    await tellStory(context, story, months);
  }
}

async function tellStory(system: Context, story: Story, months: string[]): Promise<void> {
  const chance = chanceOf(story.slug);
  const before = at(system, `${months[0]}T17:00:00Z`);
  await beginFromStarter(before, 'one_year_terms', {
    conduct: story.slug === 'palmdale' ? 'committee' : 'panel',
    from: months[0]
  });
  const souls = await welcomeAll(before, story, months, chance);
  const keeper = keeperOf(system, souls[0]!);
  const { id: bodyId } = await read(keeper, (tx) => assemblyOf(tx));
  for (const [index, month] of months.entries())
    await holdMeeting({ context: keeper, story, bodyId, month }, souls, index, chance);
  for (const ahead of [1, 2])
    await announceMeeting({ context: keeper, story, bodyId, month: nextMonth(months.at(-1)!, ahead + 1) });
}

/** Whoever did the paperwork of a partnership in these years: a founder with every role that needs one. */
function keeperOf(
  context: Context,
  { id, name, category }: { id: string; name: string; category: string }
): Context {
  const actor: Actor = {
    kind: 'account',
    accountId: id,
    sessionId: id,
    shared: false,
    member: { id, name, category },
    roles: ['secretary', 'facilitator', 'greeter', 'officer', 'childcare']
  };
  return { ...context, actor };
}

const at = (context: Context, instant: string): Context => ({ ...context, clock: () => new Date(instant) });
