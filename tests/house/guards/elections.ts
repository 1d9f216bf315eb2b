import * as door from '../../../src/capabilities/elections/server/index.ts';
import type { Guards } from './guard.ts';

export const elections: Guards = {
  door,
  byRole: [],
  members: [],
  free: {}
};
