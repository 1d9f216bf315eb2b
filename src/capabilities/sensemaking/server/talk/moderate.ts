import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import type { LeavingOut } from '../../rules/talk/conversation.ts';
import { translated, type Texts } from '../../rules/worded.ts';
import { waitAnew } from './priorities.ts';
import { lockConversation, statementFrom, statements } from './rows.ts';

export type Reviewing = { state: 'shown' } | { state: 'left_out'; reason: LeavingOut };

/** Somebody looked at a statement: it is shown, or left out for a reason its author reads. */
export function reviewStatement(context: Context, statementId: string, reviewed: Reviewing): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.moderate);
    const before = await held(tx, statementId);
    const reason = reviewed.state === 'left_out' ? reviewed.reason : null;
    if (before.state === reviewed.state && before.reason === reason) return;
    await change(tx, statementId, { state: reviewed.state, reason });
    await note(tx, statementId, { state: reviewed.state, reason });
    if (reviewed.state === 'left_out') await forgetPassage(tx, statementId);
    await waitAnew(tx, before.conversationId);
    await remember(tx, 'sensemaking.statement_reviewed', { statementId, ...reviewed });
  });
}

/** A translation by a helper; the author's own words stay the original. */
export function translateStatement(context: Context, statementId: string, texts: Texts): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.translate);
    const { text } = await held(tx, statementId);
    await change(tx, statementId, { text: JSON.stringify(translated(text, texts)) });
    await remember(tx, 'sensemaking.statement_translated', { statementId });
  });
}

async function held(tx: Tx, id: string) {
  const found = await statements(tx).where('id', '=', id).executeTakeFirst();
  if (!found) throw problems.no_such_statement();
  await lockConversation(tx, found.conversationId);
  const row = await statements(tx).where('id', '=', id).executeTakeFirstOrThrow();
  return { ...statementFrom(row), conversationId: row.conversationId };
}

const change = (tx: Tx, id: string, row: { state?: string; reason?: string | null; text?: string }) =>
  tx.db
    .updateTable('statement')
    .set(row)
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();

async function note(
  tx: Tx,
  statementId: string,
  { state, reason }: { state: string; reason: string | null }
): Promise<void> {
  const community = communityOf(tx).id;
  const { last } = await tx.db
    .selectFrom('statementReview')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('communityId', '=', community)
    .where('statementId', '=', statementId)
    .executeTakeFirstOrThrow();
  await tx.db
    .insertInto('statementReview')
    .values({
      communityId: community,
      statementId,
      number: (last ?? 0) + 1,
      state,
      reason,
      at: tx.clock(),
      by: memberOf(tx.actor)
    })
    .execute();
}

/** Words that were left out here are read nowhere else. */
const forgetPassage = (tx: Tx, fromId: string) =>
  tx.db
    .updateTable('passage')
    .set({ text: null })
    .where('communityId', '=', communityOf(tx).id)
    .where('fromId', '=', fromId)
    .execute();
