import { toLine } from '../../../kernels/chain/index.ts';
import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import type { Payload } from '../rules/payload.ts';

export type Read = {
  sequence: number;
  at: Date;
  kind: string;
  payload: Payload;
  hash: string;
  previous: string;
};

const PAGE = 50;

/** A page of the book, newest first; `query` looks into titles and kinds. */
export function entriesOf(
  context: Context,
  { query = '', before }: { query?: string; before?: number } = {}
): Promise<Read[]> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    let select = chain(tx)
      .orderBy('sequence', 'desc')
      .limit(PAGE + 1);
    if (before) select = select.where('sequence', '<', before);
    if (query.trim())
      select = select.where('payload', 'ilike', `%${query.trim().replace(/[\\%_]/g, '\\$&')}%`);
    return (await select.execute()).map(asRead);
  });
}

export function entry(context: Context, sequence: number): Promise<Read> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const row = await chain(tx).where('sequence', '=', sequence).executeTakeFirst();
    if (!row) throw problems.no_such_entry();
    return asRead(row);
  });
}

/** The whole book as JSON Lines, from its first entry, a thousand at a time: memory stays level. */
export async function* exportLines(context: Context): AsyncGenerator<string> {
  for (let after = 0; ;) {
    const rows = await read(context, (tx) => {
      allow(tx, may.read);
      return chain(tx).where('sequence', '>', after).orderBy('sequence').limit(1_000).execute();
    });
    for (const { at, ...row } of rows) yield `${toLine({ ...row, time: at.toISOString() })}\n`;
    if (rows.length < 1_000) return;
    after = rows.at(-1)!.sequence;
  }
}

const chain = (tx: Tx) =>
  tx.db
    .selectFrom('recordEntry')
    .select(['sequence', 'at', 'kind', 'payload', 'hash', 'previous'])
    .where('communityId', '=', communityOf(tx).id);

const asRead = (row: Omit<Read, 'payload'> & { payload: string }): Read => ({
  ...row,
  payload: JSON.parse(row.payload) as Payload
});
