import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow, isMember, may as allowed } from '../../../../platform/policy/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import type {
  Conversation,
  LookedOver,
  OpenTo,
  Statement,
  StatementState
} from '../../rules/talk/conversation.ts';
import { asText, asTextIfAny } from '../json.ts';

/** A conversation that this reader may take part in or read. */
export async function conversationOf(tx: Tx, id: string): Promise<Conversation> {
  const row = await conversations(tx).where('id', '=', id).executeTakeFirst();
  if (!row) throw problems.no_such_conversation();
  if (row.openTo !== 'anybody' && tx.actor.kind !== 'system') allow(tx, may.seeInside);
  return conversationFrom(row);
}

/** Held still while statements get their numbers; votes run on meanwhile. */
export async function lockConversation(tx: Tx, id: string): Promise<Conversation> {
  const row = await conversations(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  if (!row) throw problems.no_such_conversation();
  return conversationFrom(row);
}

/** Conversations, the open ones first; without membership those that are open to anybody. */
export function conversationsOf(context: Context): Promise<Conversation[]> {
  return read(context, async (tx) => {
    const inside = isMember(tx.actor) || allowed(tx, may.prepare);
    const found = inside ? conversations(tx) : conversations(tx).where('openTo', '=', 'anybody');
    const rows = await found
      .orderBy('closedAt', (by) => by.desc().nullsFirst())
      .orderBy('begunAt', 'desc')
      .limit(100)
      .execute();
    return rows.map(conversationFrom);
  });
}

export const conversations = (tx: Tx) =>
  tx.db
    .selectFrom('conversation')
    .select(['id', 'question', 'about', 'openTo', 'lookedOver', 'deckId', 'begunAt', 'closedAt'])
    .where('communityId', '=', communityOf(tx).id);

type Row = Awaited<ReturnType<ReturnType<typeof conversations>['execute']>>[number];
const conversationFrom = (row: Row): Conversation => ({
  ...row,
  question: asText(row.question),
  about: asTextIfAny(row.about),
  openTo: row.openTo as OpenTo,
  lookedOver: row.lookedOver as LookedOver
});

export const statements = (tx: Tx) =>
  tx.db
    .selectFrom('statement')
    .select(['id', 'number', 'text', 'state', 'reason', 'conversationId', 'participantId'])
    .where('communityId', '=', communityOf(tx).id);

type StatementRow = Awaited<ReturnType<ReturnType<typeof statements>['execute']>>[number];
export const statementFrom = (row: StatementRow): Statement => ({
  id: row.id,
  number: row.number,
  text: asText(row.text),
  state: row.state as StatementState,
  reason: row.reason,
  seed: row.participantId === null
});

/** The statements of a conversation by number, in the states asked for. */
export async function statementsIn(
  tx: Tx,
  conversationId: string,
  ...states: StatementState[]
): Promise<Statement[]> {
  const found = statements(tx).where('conversationId', '=', conversationId);
  const rows = await (states.length ? found.where('state', 'in', states) : found).orderBy('number').execute();
  return rows.map(statementFrom);
}
