import * as door from '../../../src/capabilities/governance/server/index.ts';
import type { Guards } from './guard.ts';

export const governance: Guards = {
  door,
  byRole: [
    'addSeat',
    'adopt',
    'beginFromStarter',
    'draftVersion',
    'dropDraft',
    'endBody',
    'formBody',
    'joinBody',
    'leaveBody',
    'leaveSeat',
    'redraft',
    'seatMember'
  ],
  members: [
    'bodiesOf',
    'bodyPage',
    'inForce',
    'codeInForce',
    'leadershipHistory',
    'minimumsInForce',
    'standing',
    'versionById',
    'versionByNumber',
    'versionsOf'
  ],
  free: {
    overrideVerdict: 'whom the bylaws name, which only the verdict tells'
  }
};
