import { communityOf, memberOf, type Tx } from '../../../../platform/context/index.ts';
import { inLanguage, type Localized } from '../../../../platform/localized/index.ts';
import { today } from '../election/today.ts';
import { isMember } from '../../../../platform/policy/index.ts';

/** The public draws that still ask who would go, and that the reader has not answered. */
export async function drawsAsking(tx: Tx): Promise<{ id: string; title: string }[]> {
  if (!isMember(tx.actor)) return [];
  const communityId = communityOf(tx).id;
  const answered = tx.db
    .selectFrom('drawVolunteer')
    .select('drawId')
    .where('communityId', '=', communityId)
    .where('memberId', '=', memberOf(tx.actor));
  const calculated = tx.db.selectFrom('drawRun').select('drawId').where('communityId', '=', communityId);
  const rows = await tx.db
    .selectFrom('draw')
    .select(['id', 'title'])
    .where('communityId', '=', communityId)
    .where('kind', '=', 'delegation')
    .where('pool', '=', 'volunteers')
    .where('closedAt', 'is', null)
    .where((where) => where.or([where('yesUntil', 'is', null), where('yesUntil', '>=', today(tx))]))
    .where('id', 'not in', answered)
    .where('id', 'not in', calculated)
    .orderBy('openedAt')
    .execute();
  return rows.map(({ id, title }) => ({ id, title: inLanguage(title as unknown as Localized, tx.locale) }));
}
