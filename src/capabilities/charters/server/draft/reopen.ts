import { communityOf, memberOf, type Tx } from '../../../../platform/context/index.ts';
import { send } from '../../../../platform/letters/index.ts';
import { locales } from '../../../../platform/localized/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { problems } from '../../rules/problems.ts';

/**
 * While a text is being ratified nobody changes it by accident: a change has to say that it opens the question
 * again. Then that ratification ends, and whoever was asked by letter hears of it.
 */
export async function mayChange(tx: Tx, charterId: string, reopens = false): Promise<void> {
  const open = await tx.db
    .selectFrom('ratification')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('charterId', '=', charterId)
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  if (!open) return;
  if (!reopens) throw problems.ratification_open();
  await endRatification(tx, { id: open.id, charterId }, 'reopened');
}

/** Closes what is being ratified, without a ratified text. */
export async function endRatification(
  tx: Tx,
  { id, charterId }: { id: string; charterId: string },
  closedAs: 'reopened' | 'called_off'
): Promise<void> {
  await tx.db
    .updateTable('ratification')
    .set({ closedAs, closedAt: tx.clock(), closedBy: memberOf(tx.actor) })
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();
  for (const to of await communitiesAsked(tx, id))
    await send(tx, to, 'charters.ratification_ended', {
      ratification: id,
      title: inBoth(m.charters_letter_ended_title),
      text: inBoth(closedAs === 'reopened' ? m.charters_letter_ended_changed : m.charters_letter_ended_off)
    });
  await remember(tx, 'charters.ratification_ended', { charterId, ratificationId: id, closedAs });
}

async function communitiesAsked(tx: Tx, ratificationId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('ratificationBody')
    .select('ofId')
    .where('communityId', '=', communityOf(tx).id)
    .where('ratificationId', '=', ratificationId)
    .where('letterId', 'is not', null)
    .execute();
  return rows.flatMap(({ ofId }) => ofId ?? []);
}

type Message = (inputs: Record<string, never>, options: { locale: 'en' | 'es' }) => string;
const inBoth = (message: Message): Record<string, string> =>
  Object.fromEntries(locales.map((locale) => [locale, message({}, { locale })]));
