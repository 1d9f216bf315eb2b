export { acceptNaming, declineNaming, withdraw, writeStatement } from './answer.ts';
export { answerByLetter, namingByLetter } from './byLetter.ts';
export { callElection, type Calling } from './call.ts';
export { cancelElection } from './cancel.ts';
export {
  contestFor,
  electionPage,
  electionsOf,
  openElections,
  type ElectionLine,
  type ElectionPage
} from './find.ts';
export { nameCandidate, type Naming } from './name.ts';
export { proposedElection, type Proposal } from './proposal.ts';
export { candidacyPage, myEligibility, type CandidacyPage } from './candidacy.ts';
export { countContest } from './count.ts';
export { declareContestVoid } from './void.ts';
export { installElected } from './install.ts';
export { observeCount } from './observe.ts';
export { openVoting } from './opening.ts';
export { settleTask, tasksOf, type Task } from './tasks.ts';
export { ballotFile } from './ballots.ts';
export { fillByCountback, nextInLine, passOver, type NextInLine } from './countback.ts';
export { forgetErased } from './forget.ts';
export { countFile, type AskedFile, type CountedFile } from './file.ts';
export { resultsOf, type Results } from './results.ts';
export { countRoom, type CountRoom } from './room.ts';
export { vacanciesOf, type Vacancies } from './vacancies.ts';
