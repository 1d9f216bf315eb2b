import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import { communityOf, type Tx } from '../context/index.ts';
import { newId } from '../ids/index.ts';

export type Letter = { id: string; kind: string; content: unknown; at: Date; community: string };

/** Puts a letter into our outbox. What lies there is all that another community can ever see of us. */
export async function send(tx: Tx, to: string, kind: string, content: unknown): Promise<string> {
  const text = canonicalize(content) ?? 'null';
  const id = newId(tx.clock().getTime());
  await tx.db
    .insertInto('letterOut')
    .values({
      communityId: communityOf(tx).id,
      id,
      toId: to,
      kind,
      text,
      fingerprint: createHash('sha256').update(text).digest('hex'),
      sentAt: tx.clock()
    })
    .execute();
  return id;
}

/** Carries every waiting letter of this community to its recipient; a letter arrives once. */
export async function deliver(tx: Tx): Promise<number> {
  const waiting = await tx.db
    .selectFrom('letterOut')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('deliveredAt', 'is', null)
    .orderBy('sentAt')
    .execute();
  for (const { id } of waiting) await sql`select deliver_letter(${id})`.execute(tx.db);
  return waiting.length;
}

export async function outbox(tx: Tx): Promise<(Letter & { deliveredAt: Date | null })[]> {
  const rows = await tx.db
    .selectFrom('letterOut')
    .select(['id', 'kind', 'text', 'sentAt', 'toId', 'deliveredAt'])
    .where('communityId', '=', communityOf(tx).id)
    .orderBy('sentAt', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    content: JSON.parse(row.text),
    at: row.sentAt,
    community: row.toId,
    deliveredAt: row.deliveredAt
  }));
}

/** The letters of one kind, for the room that answers them. */
export const inbox = (tx: Tx, kind: string): Promise<Letter[]> => lettersIn(tx, kind);

/** All letters of one kind that ever came, in the order in which they came: for rules that weigh every one. */
export async function everyLetter(tx: Tx, kind: string): Promise<Letter[]> {
  const rows = await tx.db
    .selectFrom('letterIn')
    .select(['id', 'kind', 'text', 'receivedAt', 'fromId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('kind', '=', kind)
    .orderBy('receivedAt')
    .execute();
  return rows.map(asLetter);
}

/** Every letter that came, for the members to read. */
export async function lettersIn(tx: Tx, kind?: string): Promise<Letter[]> {
  const rows = await tx.db
    .selectFrom('letterIn')
    .select(['id', 'kind', 'text', 'receivedAt', 'fromId'])
    .where('communityId', '=', communityOf(tx).id)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .orderBy('receivedAt', 'desc')
    .limit(200)
    .execute();
  return rows.map(asLetter);
}

type Row = { id: string; kind: string; text: string; receivedAt: Date; fromId: string };

const asLetter = ({ id, kind, text, receivedAt, fromId }: Row): Letter => ({
  ...{ id, kind, content: JSON.parse(text) as unknown },
  ...{ at: receivedAt, community: fromId }
});
