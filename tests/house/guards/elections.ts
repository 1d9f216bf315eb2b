import * as door from '../../../src/capabilities/elections/server/index.ts';
import type { Guards } from './guard.ts';

export const elections: Guards = {
  door,
  byRole: [
    'callElection',
    'cancelElection',
    'countContest',
    'countFile',
    'declareContestVoid',
    'fillByCountback',
    'installElected',
    'openVoting',
    'proposedElection',
    'settleTask',
    'openDraw',
    'openPrivateDraw',
    'exclude',
    'setQuotas',
    'calculate',
    'commitDraw',
    'enterNumber',
    'nameObserver',
    'placeDrawn',
    'closeDraw'
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
    'writeStatement',
    'drawPage',
    'drawsOf',
    'listOfDraw',
    'volunteer',
    'stepBack',
    'declinePlace',
    'verifyDraw'
  ],
  free: {
    answerByLetter: 'whoever holds the letter',
    drawTopic: 'a name, nothing is read',
    drawsAsking: 'what asks the reader themselves; nothing for anybody else',
    forgetErased: 'a chore of the night; the system alone',
    namingByLetter: 'whoever holds the letter',
    namesInPool: 'whoever keeps that draw, which only the draw tells',
    proposeQuotas: 'whoever keeps that draw, which only the draw tells',
    calculateWaiting: 'a job; the system alone'
  }
};
