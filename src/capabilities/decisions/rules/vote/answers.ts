import type { BallotForm } from './ballot.ts';

/** What can be marked on a ballot, in its order. */
export function answersOn(form: BallotForm): string[] {
  if (form.kind === 'yes_no') return ['yes', 'no', 'abstain'];
  if (form.kind === 'consensus') return ['agree', 'stand_aside', 'block', 'abstain'];
  return form.options;
}
