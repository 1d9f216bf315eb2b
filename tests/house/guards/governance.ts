import * as door from '../../../src/capabilities/governance/server/index.ts';
import { body, teamWithSeat } from '../../../src/capabilities/governance/server/example.ts';
import type { Guards } from './guard.ts';

export const governance: Guards = {
  door,
  guarded: {
    formBody: {
      by: 'secretary',
      prepare: () => {
        const committee = body('standing_committee');
        return (context) => door.formBody(context, committee);
      }
    },
    endBody: {
      by: 'secretary',
      elsewhere: 'lancasterSecretary',
      prepare: async (world) => {
        const { bodyId } = await teamWithSeat(world);
        return (context) => door.endBody(context, { bodyId, on: '2026-12-01' });
      }
    },
    joinBody: {
      by: 'secretary',
      elsewhere: 'lancasterSecretary',
      again: 'governance.belongs_already',
      prepare: async ({ as, people }) => {
        const { id: bodyId } = await door.formBody(as.secretary, body('standing_committee'));
        const joining = { bodyId, memberId: people.rosa!, role: 'member' as const, from: '2026-03-01' };
        return (context) => door.joinBody(context, joining);
      }
    },
    draftVersion: {
      by: 'secretary',
      prepare: async (world) => {
        await teamWithSeat(world);
        return (context) => door.draftVersion(context, 'bylaws');
      }
    }
  },
  byRole: [
    'addSeat',
    'adopt',
    'beginFromStarter',
    'dropDraft',
    'leaveBody',
    'leaveSeat',
    'redraft',
    'seatMember'
  ],
  members: [
    'bodiesOf',
    'bodyPage',
    'decisionsJudged',
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
