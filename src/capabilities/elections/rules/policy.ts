import { anyMember, byRole } from '../../../platform/policy/index.ts';

export const may = {
  read: anyMember('elections.read'),
  keepDraws: byRole('elections.keep_draws', 'secretary', 'officer'),
  keepPrivateDraws: byRole('elections.keep_private_draws', 'case_coordinator')
};
