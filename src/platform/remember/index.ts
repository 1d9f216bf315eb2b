import { communityOf, type Tx } from '../context/index.ts';
import { newId } from '../ids/index.ts';

/** The fourth beat of a command: who did what, when, in the same transaction. Details hold ids, never names. */
export async function remember(tx: Tx, what: string, details: Record<string, unknown> = {}): Promise<void> {
  const now = tx.clock();
  await tx.db
    .insertInto('event')
    .values({
      communityId: communityOf(tx).id,
      id: newId(now.getTime()),
      at: now,
      ...who(tx),
      what,
      details: JSON.stringify(details)
    })
    .execute();
}

function who({ actor }: Tx): { actorKind: string; actorId: string | null; helpingId: string | null } {
  const helpingId = actor.kind === 'account' ? (actor.helping ?? null) : null;
  return { actorKind: actor.kind, actorId: idOf(actor), helpingId };
}

function idOf(actor: Tx['actor']): string | null {
  if (actor.kind === 'account') return actor.member?.id ?? actor.accountId;
  if (actor.kind === 'device') return actor.deviceId;
  if (actor.kind === 'token') return actor.tokenId;
  return null;
}
