import { anyMember, byRole } from '../../../platform/policy/index.ts';
import { mayPropose } from './proposal/policy.ts';
import { mayVote } from './vote/policy.ts';

export const may = {
  read: anyMember('decisions.read'),
  /** A chore of the week. */
  writeDigest: byRole('decisions.write_digest'),
  ...mayVote,
  ...mayPropose
};
