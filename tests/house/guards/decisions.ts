import * as door from '../../../src/capabilities/decisions/server/index.ts';
import type { Guards } from './guard.ts';
import { votes } from './votes.ts';
import { proposals } from './proposals.ts';

export const decisions: Guards = {
  door,
  byRole: [...votes.byRole, ...proposals.byRole],
  members: [...votes.members, ...proposals.members],
  free: {
    ...proposals.free,
    ...votes.free
  }
};
