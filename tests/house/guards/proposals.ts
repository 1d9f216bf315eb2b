/** The half of the room that writes, discusses and certifies; the ballot box has the other. */
export const proposals = {
  byRole: ['openDiscussion'],
  members: [
    'addEvidence',
    'amend',
    'declareConflict',
    'liftConflict',
    'raise',
    'say',
    'settleAmendment',
    'takeBack',
    'takeBackAmendment',
    'takeBackEvidence',
    'translate',
    'withdraw',
    'writeProposal'
  ],
  free: {
    findProposals: 'what was certified is public; the rest only for members, asked inside',
    openProposals: 'see findProposals',
    myDrafts: 'see findProposals'
  }
};
