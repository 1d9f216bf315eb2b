import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, sql } from '../../../../platform/db/index.ts';
import { memberOf } from '../../../../platform/context/index.ts';
import type { Conversation, Statement } from '../../rules/talk/conversation.ts';
import { nextStatement, waitingFor } from '../../rules/talk/next.ts';
import { stanceOn, votedOn, type Stance } from '../../rules/talk/stances.ts';
import { takingPart } from './participant.ts';
import { conversationOf, statementFrom, statements, statementsIn } from './rows.ts';

/** What lies before somebody: the next statement, how many wait, how many they have voted on. */
export type Turn = {
  conversation: Conversation;
  statement: Statement | null;
  waiting: number;
  voted: number;
};

/** Whose turn it is and at what. Somebody without a token yet sees what a first visitor sees. */
export function turnOf(context: Context, conversationId: string, token: string | null): Promise<Turn> {
  return read(context, async (tx) => {
    const conversation = await conversationOf(tx, conversationId);
    const { priorities, stances, number } = await standing(tx, conversationId, token);
    const next = conversation.closedAt ? null : nextStatement(priorities, stances, number);
    return {
      conversation,
      statement: next === null ? null : await numbered(tx, conversationId, next),
      waiting: conversation.closedAt ? 0 : waitingFor(priorities, stances),
      voted: votedOn(stances).length
    };
  });
}

type Standing = { priorities: number[]; stances: Uint8Array; number: number };
const STRANGER = 1;

async function standing(tx: Tx, conversationId: string, token: string | null): Promise<Standing> {
  const key = memberOf(tx.actor) || token ? takingPart(tx, conversationId, token).key : null;
  const { rows } = await sql<{ priorities: number[] | null; stances: Buffer | null; number: number | null }>`
    select o.priorities, p.stances, p.number
      from (select ${communityOf(tx).id}::uuid as community_id, ${conversationId}::uuid as id) c
      left join opinion_picture o on o.community_id = c.community_id and o.conversation_id = c.id
      left join participant p on p.community_id = c.community_id and p.conversation_id = c.id and p.key = ${key}`.execute(
    tx.db
  );
  const [row] = rows;
  return {
    priorities: row?.priorities ?? [],
    stances: row?.stances ?? new Uint8Array(),
    number: row?.number ?? STRANGER
  };
}

async function numbered(tx: Tx, conversationId: string, number: number): Promise<Statement | null> {
  const row = await statements(tx)
    .where('conversationId', '=', conversationId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.state === 'shown' ? statementFrom(row) : null;
}

/** One's own votes, to find one's place on the picture. */
export const ownStances = async (tx: Tx, conversationId: string, token: string | null): Promise<Uint8Array> =>
  (await standing(tx, conversationId, token)).stances;

/** What somebody has voted on, with how: to look at again, and to change. */
export function myVotes(
  context: Context,
  conversationId: string,
  token: string | null
): Promise<{ conversation: Conversation; votes: { statement: Statement; stance: Stance }[] }> {
  return read(context, async (tx) => {
    const conversation = await conversationOf(tx, conversationId);
    const { stances } = await standing(tx, conversationId, token);
    const shown = await statementsIn(tx, conversationId, 'shown');
    const votes = shown.flatMap((statement) => {
      const stance = stanceOn(stances, statement.number);
      return stance ? [{ statement, stance }] : [];
    });
    return { conversation, votes };
  });
}
