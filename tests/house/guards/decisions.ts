import * as door from '../../../src/capabilities/decisions/server/index.ts';
import type { Guards } from './guard.ts';
import { proposals } from './proposals.ts';

export const decisions: Guards = {
  door,
  byRole: [...proposals.byRole],
  members: ['castVote', 'voteOf', ...proposals.members],
  free: {
    ...proposals.free,
    destroyOldKeys: 'a chore of the night'
  }
};
