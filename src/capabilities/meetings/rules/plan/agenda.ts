import type { Localized } from '../../../../platform/localized/index.ts';

export const purposes = ['inform', 'discuss', 'decide', 'connect'] as const;
export type Purpose = (typeof purposes)[number];

export type AgendaItem = {
  id: string;
  position: number;
  title: Localized;
  purpose: Purpose;
  minutes: number;
  presenter: string | null;
  publicComment: boolean;
  notes: Localized | null;
  startedAt: Date | null;
  endedAt: Date | null;
};

/** An item beside the clock: when it should begin, and how many minutes it has left, or is over by. */
export type Timed = AgendaItem & { planned: Date; left: number | null };

const MINUTE = 60_000;

/** Each item with the time it was planned for; the running one with the minutes that are left (below zero: over). */
export function timed(items: AgendaItem[], startsAt: Date, now: Date): Timed[] {
  let next = startsAt.getTime();
  return items.map((item) => {
    const planned = new Date(next);
    next += item.minutes * MINUTE;
    return { ...item, planned, left: minutesLeft(item, now) };
  });
}

function minutesLeft({ startedAt, endedAt, minutes }: AgendaItem, now: Date): number | null {
  if (!startedAt || endedAt) return null;
  return minutes - Math.floor((now.getTime() - startedAt.getTime()) / MINUTE);
}

/** How far the evening is behind its plan, in minutes; below zero it is ahead. */
export function behind(items: Timed[], now: Date): number {
  const running = items.find((item) => item.left !== null);
  if (!running) return 0;
  const until = running.planned.getTime() + running.minutes * MINUTE;
  return Math.ceil((Math.max(now.getTime(), endOf(running)) - until) / MINUTE);
}

const endOf = ({ startedAt, minutes }: AgendaItem): number => startedAt!.getTime() + minutes * MINUTE;

export const totalMinutes = (items: { minutes: number }[]): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0);
