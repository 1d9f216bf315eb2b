import { dayIn } from '../../../../platform/clock/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, sql } from '../../../../platform/db/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { figuresFrom, type Counted, type Figures, type Group } from '../../rules/townhall/figures.ts';
import { atTownHall, keyOf, townHallOf } from './find.ts';
import { questionsAt } from './questionRows.ts';

/** How it was, for everybody: figures as of the day they were told, never changed since. Null before that. */
export function figuresOf(
  context: Context,
  meetingId: string
): Promise<{ toldOn: string; figures: Figures } | null> {
  return read(context, async (tx) => {
    await townHallOf(tx, meetingId);
    const row = await tx.db
      .selectFrom('townHallFigures')
      .select(['toldOn', 'figures'])
      .where((eb) => eb.and(keyOf(tx, meetingId)))
      .executeTakeFirst();
    return (row ?? null) as { toldOn: string; figures: Figures } | null;
  });
}

/** Counts once, when it is over, and tells what is large enough to hide in. */
export function tellFigures(context: Context, meetingId: string): Promise<void> {
  return atTownHall(context, meetingId, may.learn, async (tx, { meeting }) => {
    if (!meeting.closedAt) throw problems.not_closed();
    const figures = figuresFrom(await counted(tx, meetingId));
    const toldOn = dayIn(communityOf(tx).timeZone, tx.clock());
    const row = { ...keyOf(tx, meetingId), toldOn, figures: JSON.stringify(figures) };
    if (await insertOnce(tx, 'townHallFigures', row))
      await remember(tx, 'meetings.figures_told', { meetingId });
  });
}

async function counted(tx: Tx, meetingId: string): Promise<Counted> {
  const questions = await questionsAt(tx, meetingId);
  return {
    ...(await peopleAt(tx, meetingId)),
    homes: await groups(tx, meetingId, 'home'),
    languages: await groups(tx, meetingId, 'language'),
    seats: await seatsTaken(tx, meetingId),
    asked: questions.length,
    shown: questions.filter(({ shownAt }) => shownAt).length,
    answered: questions.filter(({ answeredAt }) => answeredAt).length,
    thumbs: questions.filter(({ joinedTo }) => !joinedTo).reduce((sum, { thumbs }) => sum + thumbs, 0)
  };
}

const people = (tx: Tx, meetingId: string) =>
  tx.db
    .selectFrom('townHallRegistration')
    .where((eb) => eb.and(keyOf(tx, meetingId)))
    .where('leftAt', 'is', null);

const peopleAt = (tx: Tx, meetingId: string) =>
  people(tx, meetingId)
    .select(sql<number>`count(*)::int`.as('registered'))
    .select(sql<number>`count(arrived_at)::int`.as('came'))
    .select(sql<number>`(count(*) filter (where arrived_how = 'online'))::int`.as('online'))
    .executeTakeFirstOrThrow();

/** Of those who came. Who said nothing is a group of its own. */
const groups = (tx: Tx, meetingId: string, by: 'home' | 'language'): Promise<Group[]> =>
  people(tx, meetingId)
    .where('arrivedAt', 'is not', null)
    .select((eb) => eb.fn.coalesce(by, sql<string>`'unsaid'`).as('answer'))
    .select(sql<number>`count(*)::int`.as('people'))
    .groupBy('answer')
    .orderBy('answer')
    .execute();

async function seatsTaken(tx: Tx, meetingId: string): Promise<number> {
  const { seats } = await tx.db
    .selectFrom('townHallSeat')
    .select(sql<number>`count(*)::int`.as('seats'))
    .where((eb) => eb.and(keyOf(tx, meetingId)))
    .where('seatedAt', 'is not', null)
    .where('leftAt', 'is', null)
    .executeTakeFirstOrThrow();
  return seats;
}
