import { problems } from '../problem/index.ts';
import type { Actor, Context, Role } from '../context/index.ts';

/** Who may do one thing, readable by somebody who does not program. */
export type Rule = {
  /** `meetings.sign_in`: appears in tests and in the sentence that refuses. */
  name: string;
  allows: (actor: Actor, subject?: string) => boolean;
};

/** Anybody who belongs to the community, in a session of their own. */
export const anyMember = (name: string): Rule => ({ name, allows: (actor) => isMember(actor) });

/** Members who hold one of the roles; the system, when it loads or repairs. */
export const byRole = (name: string, ...roles: Role[]): Rule => ({
  name,
  allows: (actor) =>
    actor.kind === 'system' || (isMember(actor) && actor.roles.some((role) => roles.includes(role)))
});

/** The member themselves (the subject is a member id), or one of the roles. */
export const selfOr = (name: string, ...roles: Role[]): Rule => ({
  name,
  allows: (actor, subject) =>
    (isMember(actor) && actor.member.id === subject) || byRole(name, ...roles).allows(actor)
});

/** A kiosk bound to this very thing (the subject), or whoever the other rule lets in. */
export const kioskOr = (rule: Rule): Rule => ({
  name: rule.name,
  allows: (actor, subject) =>
    actor.kind === 'device' ? actor.subjectId === subject : rule.allows(actor, subject)
});

export const anybody = (name: string): Rule => ({ name, allows: () => true });

type MemberActor = Extract<Actor, { kind: 'account' }> & {
  member: { id: string; name: string; category: string };
};

export const isMember = (actor: Actor): actor is MemberActor =>
  actor.kind === 'account' && actor.member !== null;

/** The first beat of a command. Strangers are told nothing; members are told what they lack. */
export function allow(context: Context, rule: Rule, subject?: string): void {
  if (rule.allows(context.actor, subject)) return;
  if (context.actor.kind === 'public') throw problems.sign_in_first();
  if (context.actor.kind === 'account' && !context.actor.member) throw problems.not_found();
  throw problems.not_allowed({ rule: rule.name });
}

/** For pages: show a button only to whom it answers. */
export const may = (context: Context, rule: Rule, subject?: string): boolean =>
  rule.allows(context.actor, subject);
