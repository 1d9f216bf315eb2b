import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, transact } from '../../../../platform/db/index.ts';
import { newAnonymousId } from '../../../../platform/ids/index.ts';
import { allow, isMember } from '../../../../platform/policy/index.ts';
import { seal } from '../../../../platform/secrets/server/index.ts';
import { categoryOn } from '../../../people/server/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { faultIn, type Marks } from '../../rules/rank/ballot.ts';
import { nobody, today } from '../nobody.ts';
import {
  formOf,
  prioritiesOf,
  rankingFrom,
  rankingOf,
  rankings,
  roundsOf,
  type Priority,
  type Ranking,
  type Round
} from './rows.ts';

export type Choosing = { number: number; marks: Marks };

/**
 * What a member puts first; until the round closes the last choice counts. As with statements nothing is remembered
 * beside the row, since an event would tell the hour.
 */
export async function choose(
  context: Context,
  rankingId: string,
  { number, marks }: Choosing
): Promise<void> {
  allow(context, may.rank);
  const [memberId, key] = [memberOf(context.actor)!, keyOf(context, rankingId, number)];
  await transact(nobody(context), async (tx) => {
    await rankingOf(tx, rankingId);
    const round = (await roundsOf(tx, rankingId)).find((one) => one.number === number);
    if (!round || round.closedAt) throw problems.round_closed();
    const fault = faultIn(marks, formOf(round, await prioritiesOf(tx, rankingId)));
    if (fault) throw problems[fault]({ most: round.dots ?? 0 });
    const kept = { category: await categoryOn(tx, memberId, today(tx)), marks: JSON.stringify(marks) };
    await tx.db
      .insertInto('rankingBallot')
      .values({ communityId: communityOf(tx).id, id: newAnonymousId(), rankingId, number, key, ...kept })
      .onConflict((conflict) =>
        conflict.columns(['communityId', 'rankingId', 'number', 'key']).doUpdateSet(kept)
      )
      .execute();
  });
}

const keyOf = (context: Context, rankingId: string, number: number): Buffer =>
  seal(`${rankingId}/${number}/member/${memberOf(context.actor)}`);

export type RankingPage = { ranking: Ranking; items: Priority[]; rounds: Round[]; mine: Marks | null };

/** The rankings of the community, the latest first. */
export function rankingsOf(context: Context): Promise<(Ranking & { open: boolean; rounds: number })[]> {
  return read(context, async (tx) => {
    const rows = await rankings(tx).orderBy('begunAt', 'desc').limit(50).execute();
    return Promise.all(
      rows.map(async (row) => {
        const rounds = await roundsOf(tx, row.id);
        return { ...rankingFrom(row), rounds: rounds.length, open: rounds.some(({ closedAt }) => !closedAt) };
      })
    );
  });
}

/** A ranking with its rounds, and what this member chose in the one that is open. */
export function rankingPage(context: Context, rankingId: string): Promise<RankingPage> {
  return read(context, async (tx) => {
    const ranking = await rankingOf(tx, rankingId);
    const rounds = await roundsOf(tx, rankingId);
    const open = rounds.find(({ closedAt }) => !closedAt);
    return {
      ranking,
      rounds,
      items: await prioritiesOf(tx, rankingId),
      mine: open && isMember(tx.actor) ? await chosenBy(tx, rankingId, open.number) : null
    };
  });
}

async function chosenBy(tx: Tx, rankingId: string, number: number): Promise<Marks | null> {
  const row = await tx.db
    .selectFrom('rankingBallot')
    .select('marks')
    .where('communityId', '=', communityOf(tx).id)
    .where('rankingId', '=', rankingId)
    .where('number', '=', number)
    .where('key', '=', keyOf(tx, rankingId, number))
    .executeTakeFirst();
  return (row?.marks ?? null) as Marks | null;
}
