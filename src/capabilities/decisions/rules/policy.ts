import { anyMember, byRole } from '../../../platform/policy/index.ts';
import { mayPropose } from './proposal/policy.ts';

export const may = {
  read: anyMember('decisions.read'),
  vote: anyMember('decisions.vote'),
  help: byRole('decisions.help', 'officer', 'navigator', 'secretary'),
  ...mayPropose
};
