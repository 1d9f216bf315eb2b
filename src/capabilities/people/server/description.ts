import { communityOf, memberOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { read, sql, transact } from '../../../platform/db/index.ts';
import { allow, anyMember } from '../../../platform/policy/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { TOLD, type Description } from '../rules/description.ts';
import { today } from './today.ts';

const describe = anyMember('people.describe_myself');

/** How the one who is signed in describes themselves. The wall lets nobody else read this row. */
export function myDescription(context: Context): Promise<Description | null> {
  return read(context, async (tx) => {
    allow(tx, describe);
    const row = await ownRow(tx);
    return row ?? null;
  });
}

/** The row of the one who is signed in. */
export const ownRow = (tx: Tx) =>
  tx.db
    .selectFrom('selfDescription')
    .select(['race', 'ownWords', 'gender', 'ageBand', 'disability', 'tenure'])
    .where('communityId', '=', communityOf(tx).id)
    .where('memberId', '=', memberOf(tx.actor))
    .executeTakeFirst();

/** Says it, changes it, or takes it back: nothing at all is an answer too, and leaves no row. */
export function describeMyself(context: Context, description: Description): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, describe);
    const [communityId, memberId] = [communityOf(tx).id, memberOf(tx.actor)!];
    await tx.db
      .deleteFrom('selfDescription')
      .where('communityId', '=', communityId)
      .where('memberId', '=', memberId)
      .execute();
    const said = description.race.length > 0 || Object.values({ ...description, race: null }).some(Boolean);
    if (said) {
      const row = { communityId, memberId, ...description, told: TOLD, updatedOn: today(tx) };
      await tx.db.insertInto('selfDescription').values(row).execute();
    } else await sql`select forget_roll_told(${memberId})`.execute(tx.db);
    await remember(tx, said ? 'people.described' : 'people.description_taken_back', { memberId });
  });
}
