import * as door from '../../../src/capabilities/elections/server/index.ts';
import type { Guards } from './guard.ts';

export const elections: Guards = {
  door,
  byRole: [
    'callElection',
    'cancelElection',
    'countContest',
    'countFile',
    'fillByCountback',
    'installElected',
    'openVoting',
    'proposedElection',
    'settleTask'
  ],
  members: [
    'acceptNaming',
    'ballotFile',
    'candidacyPage',
    'contestFor',
    'countRoom',
    'declineNaming',
    'electionPage',
    'electionsOf',
    'myEligibility',
    'nameCandidate',
    'observeCount',
    'openElections',
    'resultsOf',
    'tasksOf',
    'vacanciesOf',
    'withdraw',
    'writeStatement'
  ],
  free: {}
};
