import type { Context } from '../../../platform/context/index.ts';
import type { World } from '../../../../tests/world.ts';

/** Elena, who also works with the data. */
export function dataTeam({ as }: World): Context {
  const { actor } = as.secretary;
  if (actor.kind !== 'account') throw new Error('Elena has an account.');
  return { ...as.secretary, actor: { ...actor, roles: [...actor.roles, 'data_team'] } };
}
