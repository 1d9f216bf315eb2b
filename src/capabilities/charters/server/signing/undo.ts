import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { tooMany } from '../../../../platform/limits/index.ts';
import { may } from '../../rules/policy.ts';
import { keyOf } from './sign.ts';

/**
 * Takes support back: the row, the proof and the contact go, and the same contact may sign again. Only whoever holds
 * the key can do it, and twice is once.
 */
export async function takeSupportBack(context: Context, undo: string, address: string): Promise<void> {
  allow(context, may.signOn);
  await tooMany(context, `sign-on undo from ${address}`, { most: 30, minutes: 15 });
  await transact({ ...context, actor: { kind: 'public' } }, async (tx) => {
    const here = communityOf(tx).id;
    const gone = <Table extends 'signOn' | 'signOnProof' | 'signOnContact'>(table: Table, key: Buffer) =>
      tx.db
        .deleteFrom(table as 'signOn')
        .where('communityId', '=', here)
        .where('undoHash', '=', key)
        .execute();
    await gone('signOn', keyOf(undo, 'sign-on'));
    await gone('signOnProof', keyOf(undo, 'proof'));
    await gone('signOnContact', keyOf(undo, 'contact'));
  });
}
