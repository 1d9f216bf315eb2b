import { catalogue } from '../../../platform/problem/index.ts';
import { proposalProblems } from './proposal/problems.ts';

const voteProblems = catalogue('decisions', {
  not_open: 409,
  vote_not_found: 404,
  vote_closed: 409,
  vote_already_open: 409,
  vote_before_notice: 409,
  not_on_roll: 403,
  recused: 403,
  barred: 403,
  suspended: 403,
  voted_on_paper: 409,
  ballot_unclear: 422,
  block_needs_reason: 422,
  key_missing: 409
});

export const problems = { ...proposalProblems, ...voteProblems };
