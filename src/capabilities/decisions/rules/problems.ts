import { catalogue } from '../../../platform/problem/index.ts';
import { proposalProblems } from './proposal/problems.ts';

const voteProblems = catalogue('decisions', {
  not_open: 409,
  vote_not_found: 404,
  vote_closed: 409,
  vote_not_closed: 409,
  vote_already_open: 409,
  vote_before_notice: 409,
  not_on_roll: 403,
  recused: 403,
  barred: 403,
  suspended: 403,
  voted_on_paper: 409,
  ballot_unclear: 422,
  block_needs_reason: 422,
  key_missing: 409,
  can_be_counted: 409,
  vote_void: 409,
  voted_already: 409,
  voted_in_room: 409,
  no_hands: 409,
  hands_stand: 409,
  cards_odd: 422,
  cards_too_many: 422,
  hands_too_many: 422,
  nobody_left: 409,
  recount_needs_two: 409,
  list_not_published: 403,
  not_held_open: 409,
  numbers_unclear: 422,
  no_such_paper: 404,
  two_readers: 409,
  no_count_sheet: 409,
  papers_do_not_add_up: 422,
  papers_open: 409,
  papers_too_many: 409,
  count_sheet_unsigned: 409
});

export const problems = { ...proposalProblems, ...voteProblems };
