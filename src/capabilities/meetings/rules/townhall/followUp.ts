import type { Localized } from '../../../../platform/localized/index.ts';

/** What was asked of a panelist and what came of it. `owner` stays on it. */
export type FollowUp = {
  id: string;
  panelistId: string;
  questionId: string | null;
  asked: Localized;
  promised: Localized | null;
  owner: string;
  dueOn: string;
  metOn: string | null;
  notes: Localized | null;
  nextStep: Localized | null;
  doneAt: Date | null;
  /** Since then another room holds them to it, and tells how it stands. */
  handedOnAt: Date | null;
};

export type FollowUpState = 'open' | 'overdue' | 'met' | 'done' | 'handed_on';

/** A meeting that was held is a step; only what was promised and kept is done. */
export function followUpState(
  { dueOn, metOn, doneAt, handedOnAt }: Pick<FollowUp, 'dueOn' | 'metOn' | 'doneAt' | 'handedOnAt'>,
  today: string
): FollowUpState {
  if (handedOnAt) return 'handed_on';
  if (doneAt) return 'done';
  if (dueOn < today) return 'overdue';
  return metOn ? 'met' : 'open';
}
