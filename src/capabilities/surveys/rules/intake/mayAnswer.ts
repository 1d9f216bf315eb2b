import type { Actor } from '../../../../platform/context/index.ts';
import { isMember } from '../../../../platform/policy/index.ts';
import type { Mode } from '../answers.ts';
import { may } from '../policy.ts';

export type Audience = 'public' | 'members';

/** Whether answers may come from this actor in this way. Who asks others or types for them needs the right to. */
export function mayAnswer(actor: Actor, mode: Mode, audience: Audience): boolean {
  switch (mode) {
    case 'public':
      return audience === 'public' || isMember(actor);
    case 'member':
      return isMember(actor) || (actor.kind === 'token' && actor.memberId !== null);
    case 'kiosk':
      return actor.kind === 'device' || may.collect.allows(actor);
    case 'collect':
      return actor.kind === 'token' && actor.purpose === 'collect';
    default:
      return may.collect.allows(actor) || (actor.kind === 'token' && actor.purpose === 'collect');
  }
}
