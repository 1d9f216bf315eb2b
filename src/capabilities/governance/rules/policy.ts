import { anyMember, byRole } from '../../../platform/policy/index.ts';

export const may = {
  read: anyMember('governance.read'),
  draft: byRole('governance.draft', 'secretary', 'officer'),
  adopt: byRole('governance.adopt', 'secretary', 'officer'),
  begin: byRole('governance.begin', 'administrator'),
  override: anyMember('governance.override'), // which of them, the bylaws say
  keepBodies: byRole('governance.keep_bodies', 'secretary', 'officer')
};
