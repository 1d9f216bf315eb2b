import type { Context } from '../../../src/platform/context/index.ts';
import type { World } from '../../world.ts';

/**
 * One function of a server door, and how it is called with good input. It is tried as a stranger, as somebody
 * not signed in, as a member without the right, from another community, and twice.
 */
export type Guard = {
  /** Makes what the call needs, as whoever may, and returns the call. */
  prepare: (
    world: World
  ) => Promise<(context: Context) => Promise<unknown>> | ((context: Context) => Promise<unknown>);
  /** Who may. */
  by: keyof World['as'];
  /** Who belongs and may not; null where every member may. */
  lacking?: keyof World['as'] | null;
  /** The same right, in Lancaster; null where the call needs nothing of ours and simply works there. */
  elsewhere?: keyof World['as'] | null;
  /** The code that a repeat answers with; without it a repeat is harmless. */
  again?: string;
  /** The public may too, so strangers are not refused. */
  open?: true;
};

/**
 * Every function of a door that takes a context. `guarded` is tried with good input, here; the others have such
 * tests in their room, and are tried here with any input at all: whoever may not must hear so before anything
 * else is looked at.
 */
export type Guards = {
  door: Record<string, unknown>;
  guarded?: Record<string, Guard>;
  /** For those with a role; Rosa, who has none, is refused. */
  byRole?: string[];
  /** For every member, and nobody else. */
  members?: string[];
  /** For everybody, or decided inside: with the reason. */
  free: Record<string, string>;
};
