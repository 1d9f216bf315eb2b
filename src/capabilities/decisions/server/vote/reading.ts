import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { sql, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Mark } from '../../rules/vote/ballot.ts';
import { fits, tidy } from '../../rules/vote/marked.ts';
import { readNumber } from '../../rules/vote/tracker.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { lockUnclosed } from './opened.ts';

/** One reader types what one paper says; null where it says nothing clear. Again replaces their own reading. */
export function readPaper(
  context: Context,
  voteId: string,
  typed: string,
  mark: Mark | null
): Promise<{ agrees: boolean | null }> {
  return transact(context, async (tx) => {
    allow(tx, may.readPaper);
    const vote = await lockUnclosed(tx, voteId);
    const number = readNumber(typed);
    if (!number || !(await isPrinted(tx, voteId, number))) throw problems.no_such_paper();
    if (mark && !fits(vote.form, mark, true)) throw problems.ballot_unclear();
    await refuseThirdReader(tx, voteId, number);
    await keepReading(tx, { voteId, number, mark: mark && tidy(vote.form, mark) });
    await remember(tx, 'decisions.paper_read', { voteId });
    return { agrees: await agreement(tx, voteId, number) };
  });
}

async function isPrinted(tx: Tx, voteId: string, number: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('paperBallot')
    .select('number')
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row !== undefined;
}

async function refuseThirdReader(tx: Tx, voteId: string, number: string): Promise<void> {
  const readers = await readersOf(tx, voteId, number);
  if (readers.length >= 2 && !readers.includes(memberOf(tx.actor)!)) throw problems.two_readers();
}

async function readersOf(tx: Tx, voteId: string, number: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('paperReading')
    .select('readerId')
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .where('number', '=', number)
    .execute();
  return rows.map(({ readerId }) => readerId);
}

type Reading = { voteId: string; number: string; mark: Mark | null };

async function keepReading(tx: Tx, { voteId, number, mark }: Reading): Promise<void> {
  const said = { mark: mark && JSON.stringify(mark) };
  await tx.db
    .insertInto('paperReading')
    .values({ communityId: communityOf(tx).id, voteId, number, readerId: memberOf(tx.actor)!, ...said })
    .onConflict((there) => there.columns(['communityId', 'voteId', 'number', 'readerId']).doUpdateSet(said))
    .execute();
}

/** Null until a second reader has read it. */
async function agreement(tx: Tx, voteId: string, number: string): Promise<boolean | null> {
  const read = (await readingsOf(tx, voteId)).find((one) => one.number === number);
  return !read || read.readers < 2 ? null : read.agree;
}

export type PaperRead = { number: string; readers: number; agree: boolean; mark: Mark | null };

/** Every paper that was read, once, with whether its readers agree. */
export async function readingsOf(tx: Tx, voteId: string): Promise<PaperRead[]> {
  const { rows } = await sql<PaperRead>`
    select number, count(*)::int as readers, count(distinct coalesce(mark, 'null'::jsonb)) = 1 as agree,
           (array_agg(mark order by reader_id))[1] as mark
      from paper_reading where community_id = ${communityOf(tx).id} and vote_id = ${voteId}
     group by number order by number`.execute(tx.db);
  return rows;
}
