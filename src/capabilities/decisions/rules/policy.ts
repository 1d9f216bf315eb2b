import { anyMember } from '../../../platform/policy/index.ts';
import { mayPropose } from './proposal/policy.ts';
import { mayVote } from './vote/policy.ts';

export const may = {
  read: anyMember('decisions.read'),
  ...mayVote,
  ...mayPropose
};
