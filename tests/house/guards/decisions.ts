import * as door from '../../../src/capabilities/decisions/server/index.ts';
import type { Guards } from './guard.ts';

export const decisions: Guards = {
  door,
  byRole: [],
  members: ['castVote', 'voteOf'],
  free: {
    destroyOldKeys: 'a chore of the night'
  }
};
