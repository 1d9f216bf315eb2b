/** Interpreters read beforehand. */
export const PAPER_HOURS = 48;
const HOUR = 3_600_000;

/** `waiting` has time, `due` should be with the interpreters now, `late` came after the hour. */
export type PaperState = 'handed' | 'late' | 'waiting' | 'due';

export const dueAt = (startsAt: Date): Date => new Date(startsAt.getTime() - PAPER_HOURS * HOUR);

export function paperState(paper: { handedAt: Date | null }, startsAt: Date, now: Date): PaperState {
  const due = dueAt(startsAt);
  if (paper.handedAt) return paper.handedAt <= due ? 'handed' : 'late';
  return now < due ? 'waiting' : 'due';
}
