import { assemblyOf, beginFromStarter } from '../src/capabilities/governance/server/index.ts';
import type { Actor, Context } from '../src/platform/context/index.ts';
import { read } from '../src/platform/db/index.ts';
import { bringChildren } from './children.ts';
import { nextMonth, storyMonths } from './days.ts';
import type { Ground } from './ground.ts';
import { electLeaders } from './leadership.ts';
import { announceMeeting, holdMeeting } from './meetings.ts';
import { welcomeAll, type Soul } from './members.ts';
import { chanceOf } from './random.ts';
import { settlePlace } from './settle.ts';
import { signCodes } from './signing.ts';
import { stories, type Story } from './story.ts';
import { meetToday } from './today.ts';

/** Two years of six partnerships, through the doors that people use, at the hours they would have used them. */
export async function tellHistory(base: Context, ground: Ground, today: string): Promise<void> {
  for (const story of stories) {
    const context = { ...base, community: ground.communities[story.slug]! };
    await tellStory(context, story, castIn(ground, story.slug), today);
  }
}

async function tellStory(system: Context, story: Story, cast: Soul[], today: string): Promise<void> {
  const [months, chance] = [storyMonths(today), chanceOf(story.slug)];
  const before = at(system, `${months[0]}T17:00:00Z`);
  const model = story.slug === 'palmdale' ? 'committee' : 'panel';
  await beginFromStarter(before, 'one_year_terms', { conduct: model, from: months[0] });
  const souls = [...cast, ...(await welcomeAll(before, story, months, chance))];
  const founder = souls.find(({ since, until }) => since < 0 && until === 99)!;
  const [then, now] = [keeper(before, founder), keeper(system, founder)];
  const { venueId } = await settlePlace(then, story);
  await electLeaders(now, souls, months, chance);
  await signCodes(now, souls, chance);
  await bringChildren(now, souls, story, today, chance);
  const { id: bodyId } = await read(now, (tx) => assemblyOf(tx));
  const evening = { context: now, story, bodyId, venueId };
  for (const [index, month] of months.entries())
    await holdMeeting({ ...evening, month, index }, souls, chance);
  for (const ahead of [2, 3])
    await announceMeeting({ ...evening, month: nextMonth(months.at(-1)!, ahead), index: 23 + ahead }, chance);
  if (story.slug === 'palmdale') await meetToday(now, bodyId, venueId);
}

/** The people with parts have been there all along, and like to come. */
const castIn = ({ people }: Ground, slug: string): Soul[] =>
  Object.values(people)
    .filter(({ part }) => part.community === slug)
    .map(({ id, part: { name, category, language } }) => ({
      id,
      name,
      category,
      language,
      since: -1,
      until: 98,
      zeal: 2
    }));

/** Whoever does the paperwork of a partnership: a founder with every role that needs one. */
export function keeper(
  context: Context,
  { id, name, category }: Pick<Soul, 'id' | 'name' | 'category'>
): Context {
  const member = { id, name, category };
  const session = { accountId: id, sessionId: id, shared: false };
  const roles = ['secretary', 'facilitator', 'greeter', 'officer', 'childcare', 'administrator'] as const;
  const actor: Actor = { kind: 'account', ...session, member, roles: [...roles] };
  return { ...context, actor };
}

const at = (context: Context, instant: string): Context => ({ ...context, clock: () => new Date(instant) });
