import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import type { Need } from '../../rules/plan/needs.ts';
import type { Registration } from '../../rules/townhall/registration.ts';
import { townHallOf } from './find.ts';
import { rolesOfPerson } from './roles.ts';
import { holderIfAny, holderOf } from './ticket.ts';
import type { RoleHeld } from '../../rules/townhall/role.ts';

/** One's own place at a town hall. */
export type Mine = { registration: Registration; needs: Need[]; roles: RoleHeld[] };

export function mineAt(context: Context, meetingId: string, ticket: string | null): Promise<Mine> {
  return read(context, async (tx) => {
    await townHallOf(tx, meetingId);
    const registration = await holderOf(tx, meetingId, ticket);
    return {
      registration,
      needs: await needsOf(tx, registration.id),
      roles: await rolesOfPerson(tx, registration)
    };
  });
}

/** Whether this phone holds a place at this town hall. */
export const holdsPlace = (context: Context, meetingId: string, ticket: string | null): Promise<boolean> =>
  read(context, async (tx) => (await holderIfAny(tx, meetingId, ticket)) !== null);

const needsOf = async (tx: Tx, registrationId: string): Promise<Need[]> =>
  (await tx.db
    .selectFrom('townHallNeed')
    .select(['kind', 'detail', 'ages'])
    .where('communityId', '=', communityOf(tx).id)
    .where('registrationId', '=', registrationId)
    .orderBy('kind')
    .execute()) as Need[];
