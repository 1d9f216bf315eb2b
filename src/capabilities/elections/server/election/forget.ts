import { categoriesOn } from '../../../people/server/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { today } from './today.ts';

/** What erased people wrote about themselves when they stood goes as their name did. By night, as the system. */
export function forgetErased(context: Context): Promise<number> {
  return transact(context, async (tx) => {
    allow(tx, may.forget);
    const written = await statements(tx);
    const people = await categoriesOn(
      tx,
      written.map(({ memberId }) => memberId),
      today(tx)
    );
    const erased = written.filter(({ memberId }) => people.get(memberId)?.erased);
    if (!erased.length) return 0;
    await tx.db
      .updateTable('candidacy')
      .set({ statement: null })
      .where('communityId', '=', communityOf(tx).id)
      .where(
        'id',
        'in',
        erased.map(({ id }) => id)
      )
      .execute();
    await remember(tx, 'elections.statements_forgotten', { statements: erased.length });
    return erased.length;
  });
}

const statements = (tx: Tx): Promise<{ id: string; memberId: string }[]> =>
  tx.db
    .selectFrom('candidacy')
    .select(['id', 'memberId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('statement', 'is not', null)
    .execute();
