import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { sql, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { isChildsBirth } from '../rules/birthMonth.ts';
import type { Category } from '../rules/category.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { sortName } from '../rules/spelling.ts';
import { renewNames } from './names.ts';
import { lockMember, personOf } from './person.ts';
import { today } from './today.ts';

/** All that can be corrected about a member, as it should be afterwards. */
export type Corrected = {
  name: string;
  pronunciation: string | null;
  language: string;
  category: Category;
  organization: string | null;
  organizationRole: string | null;
  neighborhood: string | null;
  bestHours: string | null;
  adults: number | null;
  /** Months as their first day. */
  births: string[];
};

export function correct(context: Context, memberId: string, corrected: Corrected): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.correct, memberId);
    if (!corrected.births.every((birth) => isChildsBirth(birth, today(tx)))) throw problems.birth_month();
    await lockMember(tx, memberId);
    const { organization, adults, births, ...row } = corrected;
    await tx.db
      .updateTable('member')
      .set({
        ...row,
        sortName: sortName(row.name),
        organizationId: await organizationNamed(tx, organization)
      })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', memberId)
      .execute();
    const person = await personOf(tx, memberId);
    await renewNames(tx, person.id);
    await keepHousehold(tx, person, { adults, births });
    await remember(tx, 'people.corrected', { memberId });
  });
}

/** The organization of this name, made when it is new: nobody should have to register their employer first. */
export async function organizationNamed(tx: Tx, name: string | null): Promise<string | null> {
  if (!name?.trim()) return null;
  const { rows } = await sql<{ id: string }>`
    insert into organization (community_id, id, name, created_at)
    values (${communityOf(tx).id}, ${newId(tx.clock().getTime())}, ${name.trim()}, ${tx.clock()})
    on conflict (community_id, lower(name)) do update set name = organization.name returning id`.execute(
    tx.db
  );
  return rows[0]!.id;
}

/** The household belongs to the person, whichever of their rows it was told to. */
async function keepHousehold(
  tx: Tx,
  person: { id: string; rows: string[] },
  { adults, births }: { adults: number | null; births: string[] }
): Promise<void> {
  const communityId = communityOf(tx).id;
  for (const table of ['household', 'child'] as const)
    await tx.db
      .deleteFrom(table)
      .where('communityId', '=', communityId)
      .where('memberId', 'in', person.rows)
      .execute();
  if (adults)
    await tx.db.insertInto('household').values({ communityId, memberId: person.id, adults }).execute();
  const children = births.map((born) => ({
    communityId,
    id: newId(tx.clock().getTime()),
    memberId: person.id,
    born
  }));
  if (children.length) await tx.db.insertInto('child').values(children).execute();
}

/** A pause, the way back, and leaving: days, so that every past count stays what it was. */
export function comeOrGo(
  context: Context,
  memberId: string,
  move: 'pause' | 'return' | 'leave'
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.correct, memberId);
    await lockMember(tx, memberId);
    const day = today(tx);
    const set = {
      pause: { pausedOn: day },
      return: { pausedOn: null, leftOn: null },
      leave: { leftOn: day }
    }[move];
    await tx.db
      .updateTable('member')
      .set(set)
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', memberId)
      .execute();
    await remember(tx, `people.${{ pause: 'paused', return: 'returned', leave: 'left' }[move]}`, {
      memberId
    });
  });
}
