/** The ballot box of the room decisions. */
export const votes = {
  byRole: [
    'ballotPaper',
    'hadLeft',
    'handInSheet',
    'handPaperTo',
    'issuePaper',
    'paperDesk',
    'readPaper',
    'recountSheet',
    'signCountSheet',
    'tellerDesk',
    'voteToVoid',
    'witnessRecount',
    'writeCountSheet'
  ],
  members: ['ballotOf', 'castVote', 'publishedBallots', 'resultsOf', 'voteOf', 'withdrawVote'],
  free: {
    destroyOldKeys: 'a chore of the night',
    voteAtKiosk: 'a kiosk of its meeting, which only the vote tells',
    votesAtKiosk: 'a kiosk of its meeting, and those who stand it up',
    votesWaiting: 'what waits for the reader themselves; nothing for anybody else',
    sendDecisionDigest: 'a chore of the week; the system alone'
  }
};
