import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { read, sql, transact } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { monthsBefore } from '../rules/lastSeen.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { fields, tell, type Before, type Count, type Field, type Line, type Told } from '../rules/told.ts';
import { today } from './today.ts';

/** Once a season is enough to see where we are going, and in a season many come and go. */
const MONTHS = 3;
/** So many of the last tellings are looked at: two years. As many are remembered by `keep_roll_told`. */
const LOOK_BACK = 8;

export type RollTold = { field: Field; toldOn: string; lines: Line[] };

/** What was last told of the roll, question by question, for every member: as of its day, whoever came since. */
export function rollTold(context: Context): Promise<RollTold[]> {
  return read(context, async (tx) => {
    allow(tx, may.seeComposition);
    return lastTold(tx);
  });
}

/**
 * Tells the roll anew where a season has passed: what is large enough to hide in, and of which enough people have come
 * or gone since, that nobody is found between two tellings. By the calendar every quarter, or by hand.
 */
export function tellRoll(context: Context): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.tellRoll);
    if (!(await tellWhatIsDue(tx))) throw problems.told_lately();
  });
}

/** For the clock, on the first day of a quarter: where somebody told it by hand shortly before, that stands. */
export function tellRollOfTheSeason(context: Context): Promise<void> {
  return transact(context, async (tx) => {
    if (tx.actor.kind !== 'system') throw common.not_allowed({ rule: 'people.tell_roll_of_the_season' });
    await tellWhatIsDue(tx);
  });
}

async function tellWhatIsDue(tx: Tx): Promise<boolean> {
  // Tellings of one community wait for each other: each must know all that was told before it.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`roll told ${communityOf(tx).id}`}, 0))`.execute(
    tx.db
  );
  const since = monthsBefore(today(tx), MONTHS);
  const told = await lastTold(tx);
  // All questions on one day: one that follows when its eleventh answer came would say when that was.
  if (told.some(({ toldOn }) => toldOn > since)) return false;
  for (const field of fields) await tellAnew(tx, field);
  await remember(tx, 'people.roll_told');
  return true;
}

async function lastTold(tx: Tx): Promise<RollTold[]> {
  const { rows } = await sql<RollTold>`
      select t.field, t.told_on, jsonb_agg(jsonb_build_object('answer', l.answer, 'people', l.people)) as lines
        from (select distinct on (field) field, told_on from roll_told
               where community_id = ${communityOf(tx).id} order by field, told_on desc) t
        join roll_told_line l on l.community_id = ${communityOf(tx).id} and l.field = t.field and l.told_on = t.told_on
       group by t.field, t.told_on`.execute(tx.db);
  return rows;
}

async function tellAnew(tx: Tx, field: Field): Promise<void> {
  const before = await toldBefore(tx, field);
  const { rows } = await sql<Count & { beside: string | null }>`
    select beside::text, answer, people
      from roll_tally(${field}, ${before.map(({ toldOn }) => toldOn)}::date[])`.execute(tx.db);
  const counted = (beside: string | null): Count[] => rows.filter((row) => row.beside === beside);
  if (!counted(null).length) return;
  const earlier = before.map(({ toldOn, lines }): Before => ({ lines, moved: counted(toldOn) }));
  const told = tell(field, counted(null), earlier);
  if (told) await keep(tx, field, told);
}

async function toldBefore(tx: Tx, field: Field): Promise<Omit<RollTold, 'field'>[]> {
  const { rows } = await sql<Omit<RollTold, 'field'>>`
    select l.told_on, jsonb_agg(jsonb_build_object('answer', l.answer, 'people', l.people)) as lines
      from roll_told_line l where l.community_id = ${communityOf(tx).id} and l.field = ${field}
     group by l.told_on order by l.told_on desc limit ${LOOK_BACK}`.execute(tx.db);
  return rows;
}

async function keep(tx: Tx, field: Field, { lines, settings, audit }: Told): Promise<void> {
  const key = { communityId: communityOf(tx).id, field, toldOn: today(tx) };
  const json = { settings: JSON.stringify(settings), audit: JSON.stringify(audit) };
  await tx.db
    .insertInto('rollTold')
    .values({ ...key, ...json })
    .execute();
  await tx.db
    .insertInto('rollToldLine')
    .values(lines.map((line) => ({ ...key, ...line })))
    .execute();
  await sql`select keep_roll_told(${field}, ${key.toldOn}::date)`.execute(tx.db);
}
