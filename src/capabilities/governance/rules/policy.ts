import { anyMember, byRole } from '../../../platform/policy/index.ts';

export const may = {
  read: anyMember('governance.read'),
  draft: byRole('governance.draft', 'secretary', 'officer'),
  adopt: byRole('governance.adopt', 'secretary', 'officer'),
  begin: byRole('governance.begin', 'administrator'),
  keepBodies: byRole('governance.keep_bodies', 'secretary', 'officer')
};
