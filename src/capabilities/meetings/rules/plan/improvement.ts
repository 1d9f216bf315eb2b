import type { Localized } from '../../../../platform/localized/index.ts';

export const debriefKinds = ['keep', 'change', 'try'] as const;
export type DebriefKind = (typeof debriefKinds)[number];
export type DebriefNote = { id: string; kind: DebriefKind; text: Localized };

/** What will be different, who sees to it, and what became of it. */
export type Improvement = {
  id: string;
  meetingId: string;
  meetingTitle: Localized;
  what: Localized;
  owner: string;
  dueOn: string;
  settledAs: 'done' | 'dropped' | null;
  checkedAs: 'did' | 'did_not' | null;
};

export type ImprovementState = 'open' | 'overdue' | 'done' | 'dropped';

export function improvementState({ settledAs, dueOn }: Improvement, today: string): ImprovementState {
  return settledAs ?? (dueOn < today ? 'overdue' : 'open');
}
