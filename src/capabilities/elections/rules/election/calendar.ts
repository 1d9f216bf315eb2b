import type { Parameters } from '../../../../kernels/bylaws/index.ts';
import { addDays } from '../../../../platform/clock/index.ts';

/** The days of an election. All ISO; `…Until` are last days, `takesOfficeOn` the first day of the new term. */
export type Calendar = {
  nominationsFrom: string;
  nominationsUntil: string;
  noticeOn: string;
  votingFrom: string;
  votingUntil: string;
  takesOfficeOn: string;
};

/** Where the bylaws are silent: two weeks to name people, two weeks of notice, a week to vote. */
export const USUAL = { nominationDays: 14, noticeDays: 14, votingDays: 7, countingDays: 7 };

/**
 * The calendar that the bylaws give for people who take office on a day, counted back from it: a week to count
 * and hand over, the days of voting, the notice before them, and the days of naming before that.
 */
export function calendarFor(
  { elections }: Pick<Parameters, 'elections'>,
  takesOfficeOn: string,
  votingDays: number = USUAL.votingDays
): Calendar {
  const notice = daysOr(elections.noticeDays, USUAL.noticeDays);
  const naming = Math.max(1, daysOr(elections.nominationDays, USUAL.nominationDays));
  const votingUntil = addDays(takesOfficeOn, -USUAL.countingDays);
  const votingFrom = addDays(votingUntil, 1 - votingDays);
  const noticeOn = addDays(votingFrom, -notice);
  const nominationsUntil = addDays(notice ? noticeOn : votingFrom, -1);
  return {
    nominationsFrom: addDays(nominationsUntil, 1 - naming),
    nominationsUntil,
    noticeOn,
    votingFrom,
    votingUntil,
    takesOfficeOn
  };
}

const daysOr = (said: number | 'none' | null, usual: number): number =>
  said === 'none' ? 0 : (said ?? usual);

export type Fault = 'order' | 'too_short_naming' | 'too_short_notice' | 'begun';

/** What is wrong with days that somebody changed by hand; null where they hold. */
export function faultOf(days: Calendar, { elections }: Pick<Parameters, 'elections'>): Fault | null {
  if (!inOrder(days)) return 'order';
  const naming = daysOr(elections.nominationDays, 0);
  if (addDays(days.nominationsFrom, naming - 1) > days.nominationsUntil) return 'too_short_naming';
  const notice = daysOr(elections.noticeDays, 0);
  return addDays(days.noticeOn, notice) > days.votingFrom ? 'too_short_notice' : null;
}

const inOrder = (days: Calendar): boolean =>
  days.nominationsFrom <= days.nominationsUntil &&
  days.nominationsUntil < days.votingFrom &&
  days.noticeOn <= days.votingFrom &&
  days.votingFrom <= days.votingUntil &&
  days.votingUntil < days.takesOfficeOn;

export type Phase =
  'coming' | 'naming' | 'named' | 'voting' | 'counting' | 'counted' | 'installed' | 'cancelled';

/** Where an election stands on a day. It is counted when every contest is settled, whatever the day. */
export function phaseOf(
  election: Calendar & { cancelledAt: Date | null },
  { settled, installed }: { settled: boolean; installed: boolean },
  day: string
): Phase {
  if (election.cancelledAt) return 'cancelled';
  if (settled) return installed ? 'installed' : 'counted';
  if (day < election.nominationsFrom) return 'coming';
  if (day <= election.nominationsUntil) return 'naming';
  if (day < election.votingFrom) return 'named';
  return day <= election.votingUntil ? 'voting' : 'counting';
}
