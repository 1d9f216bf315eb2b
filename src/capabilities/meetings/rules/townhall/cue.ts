import type { Localized } from '../../../../platform/localized/index.ts';

/** One line of the run of show. */
export type Cue = {
  id: string;
  position: number;
  minutes: number;
  what: Localized;
  leads: string | null;
  tech: string | null;
  startedAt: Date | null;
};

/** A line beside the clock: when it should begin, and whether it is over, runs now or is still to come. */
export type TimedCue = Cue & { planned: Date; now: 'over' | 'running' | 'ahead' };

const MINUTE = 60_000;

export function timedCues(cues: Cue[], startsAt: Date): TimedCue[] {
  const running = cues.findLastIndex(({ startedAt }) => startedAt);
  let next = startsAt.getTime();
  return cues.map((cue, place) => {
    const planned = new Date(next);
    next += cue.minutes * MINUTE;
    return { ...cue, planned, now: place < running ? 'over' : place === running ? 'running' : 'ahead' };
  });
}

/** How many minutes the day is behind its plan, by the line that began last; below zero it is ahead. */
export function lateBy(cues: TimedCue[]): number {
  const running = cues.find(({ now }) => now === 'running');
  if (!running?.startedAt) return 0;
  return Math.round((running.startedAt.getTime() - running.planned.getTime()) / MINUTE);
}
