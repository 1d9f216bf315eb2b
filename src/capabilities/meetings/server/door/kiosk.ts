import { grantsInForce, readToken, revokeDevice } from '../../../accounts/server/index.ts';
import { asSystem, type Actor, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { problems as common } from '../../../../platform/problem/index.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { meetingOf } from '../plan/find.ts';

/** The meeting a tablet signs in for; a tablet knows its own and no other. */
export function kioskOf(context: Context, meetingId: string): Promise<Meeting> {
  return read(context, (tx) => {
    allow(tx, may.signIn, meetingId);
    return meetingOf(tx, meetingId);
  });
}

/** Ends the binding of this tablet, on showing the card of somebody who greets. */
export async function unlockKiosk(context: Context, card: string): Promise<void> {
  const { actor } = context;
  if (actor.kind !== 'device') throw common.not_allowed({ rule: may.welcome.name });
  const holder = await read(context, (tx) => holderOf(tx, card));
  if (!may.welcome.allows(holder)) throw problems.not_a_greeter();
  await revokeDevice(asSystem(context), actor.deviceId);
}

/** The holder of a card with their roles, as if they had signed in here. */
async function holderOf(tx: Tx, card: string): Promise<Actor> {
  const { memberId } = await readToken(tx, 'card', card);
  const member = { id: memberId, name: '', category: '' };
  const holder = {
    kind: 'account',
    accountId: memberId,
    sessionId: memberId,
    shared: true,
    member,
    roles: []
  } as const;
  const grants = await grantsInForce({ ...tx, actor: { ...holder, roles: [] } });
  return { ...holder, roles: grants.filter((grant) => grant.memberId === memberId).map(({ role }) => role) };
}
