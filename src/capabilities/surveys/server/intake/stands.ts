import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { namesById } from '../../../people/server/index.ts';
import { flagsOf, toLookAt, type Flag, type Stand } from '../../rules/intake/quality.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { today } from '../today.ts';
import { arrivedFor, lock, refuseShort } from './looking.ts';

/** Somebody looked at answers that stand out: they are fine as they are, and leave the list. They counted all along. */
export function letStand(context: Context, responseId: string, why: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.analyze);
    refuseShort(why);
    const { surveyId } = await lock(tx, responseId);
    const flags = await flagsOfOne(tx, surveyId, responseId);
    if (!flags.length) throw problems.nothing_stands_out();
    const stands = await standsOf(tx, surveyId);
    if (!toLookAt(new Map([[responseId, flags]]), stands).size) return;
    await endMark(tx, responseId);
    await tx.db
      .insertInto('responseStand')
      .values({
        ...{ communityId: communityOf(tx).id, id: newId(tx.clock().getTime()), responseId, flags, why },
        ...{ saidOn: today(tx), saidBy: memberOf(tx.actor) }
      })
      .execute();
    await remember(tx, 'surveys.let_stand', { responseId, flags, why });
  });
}

/** The mark was a mistake: the answers are on the list again. Without a mark nothing happens. */
export function lookAgain(context: Context, responseId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.analyze);
    await lock(tx, responseId);
    if (await endMark(tx, responseId)) await remember(tx, 'surveys.stand_ended', { responseId });
  });
}

/** Inside a reading: what stands in a survey, by the answers' id. */
export async function standsOf(tx: Tx, surveyId: string): Promise<Map<string, Stand>> {
  const rows = await tx.db
    .selectFrom('responseStand as stand')
    .innerJoin('response', (join) =>
      join
        .onRef('response.communityId', '=', 'stand.communityId')
        .onRef('response.id', '=', 'stand.responseId')
    )
    .select(['responseId', 'flags', 'why', 'saidOn', 'saidBy'])
    .where('stand.communityId', '=', communityOf(tx).id)
    .where('response.surveyId', '=', surveyId)
    .where('endedOn', 'is', null)
    .execute();
  const names = await namesById(
    tx,
    rows.map(({ saidBy }) => saidBy)
  );
  return new Map(
    rows.map(({ responseId, flags, why, saidOn, saidBy }) => [
      responseId,
      { flags: flags as Flag[], why, on: saidOn, by: (saidBy && names.get(saidBy)) ?? null }
    ])
  );
}

async function flagsOfOne(tx: Tx, surveyId: string, responseId: string): Promise<Flag[]> {
  const all = await arrivedFor(tx, surveyId);
  return flagsOf(all.filter(({ aside }) => !aside)).get(responseId) ?? [];
}

async function endMark(tx: Tx, responseId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('responseStand')
    .set({ endedOn: today(tx), endedBy: memberOf(tx.actor) })
    .where('communityId', '=', communityOf(tx).id)
    .where('responseId', '=', responseId)
    .where('endedOn', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
