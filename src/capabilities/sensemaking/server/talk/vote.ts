import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { sql, transact } from '../../../../platform/db/index.ts';
import { problems } from '../../rules/problems.ts';
import { byteOf, type Stance } from '../../rules/talk/stances.ts';
import { nobody } from '../nobody.ts';
import { joinIn, takingPart, type Taking } from './participant.ts';
import { conversationOf, statements } from './rows.ts';

export type Voting = { number: number; stance: Stance; token?: string | null };

/**
 * One vote on one statement; the last one counts, so sent twice it is one. Nothing is remembered beside it: an event
 * would tell the hour, and the row is all there is to know.
 */
export async function castStance(
  context: Context,
  conversationId: string,
  { number, stance, token = null }: Voting
): Promise<void> {
  const taking = takingPart(context, conversationId, token);
  await transact(nobody(context), async (tx) => {
    const vote = { conversationId, number, byte: byteOf(stance) };
    if (await voteAgain(tx, taking, vote)) return;
    await refuseUnlessOpen({ ...tx, actor: context.actor }, vote);
    await joinIn(tx, conversationId, taking);
    await voteAgain(tx, taking, vote);
  });
}

type Vote = { conversationId: string; number: number; byte: number };

/** In one trip, for whoever is known already: the road of nearly every vote. */
async function voteAgain(
  tx: Tx,
  { key, memberId }: Taking,
  { conversationId, number, byte }: Vote
): Promise<boolean> {
  const community = communityOf(tx).id;
  const { numAffectedRows } = await sql`
    update participant set stances = ${withByte(number, byte)}
      from conversation c, statement s
     where participant.community_id = ${community} and participant.conversation_id = ${conversationId} and participant.key = ${key}
       and c.community_id = ${community} and c.id = ${conversationId} and c.closed_at is null
       and (c.open_to = 'anybody' or ${memberId !== null})
       and s.community_id = ${community} and s.conversation_id = ${conversationId} and s.number = ${number} and s.state = 'shown'`.execute(
    tx.db
  );
  return (numAffectedRows ?? 0n) > 0n;
}

/** The row with this byte in its place, and zeros before it where it was too short. */
const withByte = (number: number, byte: number) => sql`
  case when length(stances) >= ${number} then set_byte(stances, ${number - 1}, ${byte})
       else stances || decode(repeat('00', ${number - 1} - length(stances)), 'hex') || set_byte('\\x00'::bytea, 0, ${byte}) end`;

async function refuseUnlessOpen(tx: Tx, { conversationId, number }: Vote): Promise<void> {
  const { closedAt } = await conversationOf(tx, conversationId);
  if (closedAt) throw problems.conversation_closed();
  const found = await statements(tx)
    .where('conversationId', '=', conversationId)
    .where('number', '=', number)
    .where('state', '=', 'shown')
    .executeTakeFirst();
  if (!found) throw problems.no_such_statement();
}
