/** The half of the room that writes, discusses and certifies; the ballot box has the other. */
export const proposals = {
  byRole: [
    'addAction',
    'certify',
    'closeAndCount',
    'correct',
    'declareVoteVoid',
    'discussAgain',
    'holdVoteOpen',
    'openDiscussion',
    'putToVote',
    'settleAction',
    'settleAppeal'
  ],
  members: [
    'addEvidence',
    'appeal',
    'amend',
    'declareConflict',
    'liftConflict',
    'raise',
    'say',
    'setAside',
    'settleAmendment',
    'takeBack',
    'takeBackAmendment',
    'takeBackAppeal',
    'takeBackEvidence',
    'translate',
    'withdraw',
    'writeProposal'
  ],
  free: {
    decisionPaper: 'what was certified is public; asked inside',
    findProposals: 'what was certified is public; the rest only for members, asked inside',
    openProposals: 'see findProposals',
    myDrafts: 'see findProposals'
  }
};
