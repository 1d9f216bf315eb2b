import type { Actor, Context } from '../src/platform/context/index.ts';
import type { Soul } from './members.ts';

/** Whoever does the paperwork of a partnership: a member with every role that needs one. */
export function keeper(
  context: Context,
  { id, name, category }: Pick<Soul, 'id' | 'name' | 'category'>
): Context {
  const roles = ['secretary', 'facilitator', 'greeter', 'officer', 'childcare', 'administrator'] as const;
  return { ...context, actor: actorOf({ id, name, category }, [...roles]) };
}

/** A member without any role, as they vote and speak. */
export const asMember = (context: Context, soul: Pick<Soul, 'id' | 'name' | 'category'>): Context => ({
  ...context,
  actor: actorOf(soul, [])
});

type Person = Extract<Actor, { kind: 'account' }>;

const actorOf = (
  { id, name, category }: Pick<Soul, 'id' | 'name' | 'category'>,
  roles: Person['roles']
): Actor => ({
  kind: 'account',
  ...{ accountId: id, sessionId: id, shared: false },
  member: { id, name, category },
  roles
});
