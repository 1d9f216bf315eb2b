import { dayIn } from '../../../../platform/clock/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, sql } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { whoCame, type Before, type Count, type Line, type Told } from '../../rules/plan/whoCame.ts';
import { meetingOf } from './find.ts';
import { within } from './within.ts';

/** What was told of a meeting, for its members: figures as of that day, never changed since. Null before that. */
export function whoCameTo(
  context: Context,
  meetingId: string
): Promise<{ people: number; toldOn: string; lines: Line[] } | null> {
  return read(context, async (tx) => {
    allow(tx, may.seeInside);
    await meetingOf(tx, meetingId);
    const told = await tx.db
      .selectFrom('whoCame')
      .select(['people', 'toldOn'])
      .where('communityId', '=', communityOf(tx).id)
      .where('meetingId', '=', meetingId)
      .executeTakeFirst();
    return told ? { ...told, lines: await linesOf(tx, meetingId) } : null;
  });
}

/** Counts once who came and tells what is large enough to hide in, beside everything told of earlier meetings. */
export function tellWhoCame(context: Context, meetingId: string): Promise<void> {
  return within(context, meetingId, may.learn, async (tx, meeting) => {
    if (meeting.cancelledAt) throw problems.cancelled();
    if (!meeting.closedAt) throw problems.not_closed();
    // Releases of one community wait for each other: each must know all that was told before it.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`who came to ${communityOf(tx).id}`}, 0))`.execute(
      tx.db
    );
    if (await whoCameTo(tx, meetingId)) return;
    const earlier = await toldBefore(tx);
    const counts = await countsOf(tx, meetingId, earlier);
    const told = whoCame(counts.get(meetingId) ?? [], await befores(tx, earlier, counts));
    if (!told) throw problems.too_few_came();
    await keep(tx, meetingId, told);
    await remember(tx, 'meetings.told_who_came', { meetingId });
  });
}

/** So many of the last releases are looked at; who differs from older ones is hardly the same room. */
const LOOK_BACK = 24;

async function toldBefore(tx: Tx): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('whoCame')
    .select('meetingId')
    .where('communityId', '=', communityOf(tx).id)
    .orderBy('toldOn', 'desc')
    .orderBy('meetingId', 'desc')
    .limit(LOOK_BACK)
    .execute();
  return rows.map(({ meetingId }) => meetingId);
}

/** By meeting: the counts of this one, and of each earlier one how many were at only one of the two. */
async function countsOf(tx: Tx, meetingId: string, earlier: string[]): Promise<Map<string, Count[]>> {
  const { rows } = await sql<Count & { beside: string }>`
    select beside, field, answer, people from who_came_tally(${meetingId}::uuid, ${earlier}::uuid[])`.execute(
    tx.db
  );
  return Map.groupBy(rows, ({ beside }) => beside);
}

async function befores(tx: Tx, earlier: string[], counts: Map<string, Count[]>): Promise<Before[]> {
  const found: Before[] = [];
  for (const id of earlier) {
    const then = (await whoCameTo(tx, id))!;
    found.push({ people: then.people, lines: then.lines, moved: counts.get(id) ?? [] });
  }
  return found;
}

async function linesOf(tx: Tx, meetingId: string): Promise<Line[]> {
  const rows = await tx.db
    .selectFrom('whoCameLine')
    .select(['field', 'answer', 'people'])
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .orderBy('field')
    .orderBy('answer')
    .execute();
  return rows as Line[];
}

async function keep(tx: Tx, meetingId: string, { people, lines, settings, audit }: Told): Promise<void> {
  const key = { communityId: communityOf(tx).id, meetingId };
  const toldOn = dayIn(communityOf(tx).timeZone, tx.clock());
  const json = { settings: JSON.stringify(settings), audit: JSON.stringify(audit) };
  await insertOnce(tx, 'whoCame', { ...key, toldOn, people, ...json });
  await tx.db
    .insertInto('whoCameLine')
    .values(lines.map((line) => ({ ...key, ...line })))
    .execute();
}
