import type { Counts } from '../../../../kernels/bylaws/index.ts';
import type { Kind } from './meeting.ts';

/** One meeting as the yearly summary sees it. `hour` is that of the start, on the community's wall. */
export type Turnout = {
  meetingId: string;
  day: string;
  hour: number;
  kind: Kind;
  came: Counts;
  guests: number;
};

const total = (came: Counts): number => Object.values(came).reduce((sum, count) => sum + count, 0);

/** Per hour of the start: how many meetings, and how many members came to one of them on average. */
export function byHour(
  year: Turnout[]
): { hour: number; meetings: number; average: number; parents: number }[] {
  const hours = [...new Set(year.map(({ hour }) => hour))].sort((a, b) => a - b);
  return hours.map((hour) => {
    const these = year.filter((one) => one.hour === hour);
    const mean = (of: (one: Turnout) => number) =>
      Math.round(these.reduce((sum, one) => sum + of(one), 0) / these.length);
    return {
      hour,
      meetings: these.length,
      average: mean(({ came }) => total(came)),
      parents: mean(({ came }) => came.parent_0_5 ?? 0)
    };
  });
}

/** How often members of each category came in the year: visits, not people. */
export function byCategory(year: Turnout[]): Counts {
  const sum: Counts = {};
  for (const { came } of year)
    for (const [category, count] of Object.entries(came) as [keyof Counts, number][])
      sum[category] = (sum[category] ?? 0) + count;
  return sum;
}

export const turnout = (one: Turnout): number => total(one.came);
