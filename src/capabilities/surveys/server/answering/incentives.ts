import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, sql, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { namesById } from '../../../people/server/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { findSurvey } from '../instrument/surveys.ts';
import { today } from '../today.ts';

export type NewIncentive = {
  id: string;
  surveyId: string;
  kind: 'gift_card' | 'cash' | 'other';
  cents: number;
  serial: string | null;
};
export type Given = Omit<NewIncentive, 'surveyId'> & { day: string; givenBy: string };

/**
 * Notes a thank-you that was handed over. It stands apart from answers: no name of who got it, no number of a
 * response, only the day, and no event beside it. One card is given once.
 */
export function giveIncentive(context: Context, { id, surveyId, ...thanks }: NewIncentive): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.collect);
    await findSurvey(tx, surveyId);
    const communityId = communityOf(tx).id;
    await sql`select pg_advisory_xact_lock(hashtextextended(${`incentive ${communityId} ${surveyId}`}, 0))`.execute(
      tx.db
    );
    if (thanks.serial && (await isGiven(tx, surveyId, thanks.serial, id))) throw problems.card_given();
    const row = { communityId, id, surveyId, ...thanks, day: today(tx), givenBy: memberOf(tx.actor)! };
    await insertOnce(tx, 'surveyIncentive', row);
  });
}

/** What was handed over: all of it for those who make assignments, one's own for the others. */
export function incentivesOf(context: Context, surveyId: string): Promise<Given[]> {
  return read(context, async (tx) => {
    allow(tx, may.collect);
    await findSurvey(tx, surveyId);
    const rows = await tx.db
      .selectFrom('surveyIncentive')
      .select(['id', 'day', 'kind', 'cents', 'serial', 'givenBy'])
      .where('communityId', '=', communityOf(tx).id)
      .where('surveyId', '=', surveyId)
      .$if(!may.assign.allows(tx.actor), (query) => query.where('givenBy', '=', memberOf(tx.actor)!))
      .orderBy('day', 'desc')
      .orderBy('id')
      .execute();
    const names = await namesById(
      tx,
      rows.map(({ givenBy }) => givenBy)
    );
    return rows.map((row) => ({
      ...row,
      kind: row.kind as Given['kind'],
      givenBy: names.get(row.givenBy) ?? ''
    }));
  });
}

/** Whether another entry already names this card. */
const isGiven = async (tx: Tx, surveyId: string, serial: string, id: string): Promise<boolean> =>
  (await tx.db
    .selectFrom('surveyIncentive')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .where('serial', '=', serial)
    .where('id', '!=', id)
    .executeTakeFirst()) !== undefined;
