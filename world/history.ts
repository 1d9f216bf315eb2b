import { assemblyOf, beginFromStarter } from '../src/capabilities/governance/server/index.ts';
import { tellRoll } from '../src/capabilities/people/server/index.ts';
import { addMonths } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { read } from '../src/platform/db/index.ts';
import { bringChildren } from './children.ts';
import { nextMonth, storyMonths } from './days.ts';
import type { Ground } from './ground.ts';
import { decide } from './deciding.ts';
import { draftToday } from './draftToday.ts';
import { drawDelegation } from './drawing.ts';
import { askForNames, electByBallot } from './electing.ts';
import { keeper } from './keeper.ts';
import { electLeaders } from './leadership.ts';
import { matters } from './matters.ts';
import { announceMeeting, holdMeeting, type Held } from './meetings.ts';
import { welcomeAll, type Soul } from './members.ts';
import { chanceOf, type Chance } from './random.ts';
import { settlePlace } from './settle.ts';
import { tellRegion } from './region.ts';
import { talkToday } from './senseToday.ts';
import { signCodes } from './signing.ts';
import { beginOurCharter, keepOurCharter } from './rights.ts';
import { ratifyTogether, RATIFYING } from './ratifying.ts';
import { inRegion1, ratifyByWhoeverIsThere } from './delegates.ts';
import { stories, type Story } from './story.ts';
import { askToday } from './voting.ts';
import { meetToday } from './today.ts';

const ROSA = 'Rosa Medina';

/** Two years of six partnerships, through the doors that people use, at the hours they would have used them. */
export async function tellHistory(base: Context, ground: Ground, today: string): Promise<void> {
  const charter = await beginOurCharter(base, ground, today);
  for (const story of stories) {
    const context = { ...base, community: ground.communities[story.slug]! };
    await tellStory(context, story, castIn(ground, story.slug), today);
  }
  await keepOurCharter(charter, today);
  await tellRegion(base, ground);
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
  if (inRegion1(story)) await ratifyByWhoeverIsThere(then, months[0]!);
  // Rosa stays a member like any other, so that a visitor can stand as her. Palmdale's last election is told
  // ballot by ballot.
  const leading = souls.filter(({ name }) => name !== ROSA);
  await electLeaders(now, leading, months, chance, story.slug === 'palmdale' ? months.length - 1 : undefined);
  const signed = await signCodes(now, souls, months, chance);
  await bringChildren(now, souls, story, today, chance);
  const { id: bodyId } = await read(now, (tx) => assemblyOf(tx));
  const evening = { context: now, story, bodyId, venueId };
  for (const [index, month] of months.entries())
    await holdMeeting({ ...evening, month, index }, souls, chance, (held) =>
      decideThat({ context: now, bodyId, index, held, signed }, story)
    );
  for (const ahead of [2, 3])
    await announceMeeting({ ...evening, month: nextMonth(months.at(-1)!, ahead), index: 23 + ahead }, chance);
  await tellRoll(now);
  if (story.slug !== 'palmdale') return;
  const voters = souls.filter((soul) => signed.has(soul.id) && soul.until > 23);
  await electByBallot(
    now,
    addMonths(months[0]!, 24),
    voters.filter((soul) => soul !== founder && soul.name !== ROSA),
    chance
  );
  await drawDelegation(now, today);
  await sayWhatWaits({ context: now, bodyId, venueId }, { cast, voters, today }, chance);
}

type People = { cast: Soul[]; voters: Soul[]; today: string };

/** A meeting today, a vote that is open, a change of the rules that is talked over, and a seat to fill. */
async function sayWhatWaits(
  { context, bodyId, venueId }: { context: Context; bodyId: string; venueId: string },
  { cast, voters, today }: People,
  chance: Chance
): Promise<void> {
  await meetToday(context, bodyId, venueId);
  const writer = cast.find(({ name }) => name === ROSA)!;
  const other = cast.find(({ language }) => language === 'en')!;
  const others = voters.filter((soul) => soul !== writer);
  await askToday({ context, bodyId, writer, other }, others, chance);
  await askForNames(context, today, others.slice(12));
  await talkToday(context, { writer: others[0]!, voters: others }, chance);
  await draftToday(context, { writer: others[0]!, others: others.slice(1), today });
}

type Deciding = {
  context: Context;
  bodyId: string;
  index: number;
  held: Held;
  signed: Map<string, number>;
};

/** The two partnerships of the Antelope Valley put a matter to the vote now and then. */
async function decideThat(
  { context, bodyId, index, held, signed }: Deciding,
  { slug }: Story
): Promise<void> {
  const here = held.here.filter(({ id }) => (signed.get(id) ?? Infinity) < index);
  if (index === RATIFYING) await ratifyTogether({ context, bodyId, here, ...held.evening });
  const matter = matters.find(({ month }) => month === index);
  if (!matter || !['palmdale', 'lancaster'].includes(slug)) return;
  await decide({ context, bodyId, here, ...held.evening }, matter);
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

const at = (context: Context, instant: string): Context => ({ ...context, clock: () => new Date(instant) });
