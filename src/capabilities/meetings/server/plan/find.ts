import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import type { ExpressionBuilder } from 'kysely';
import { read, type DB } from '../../../../platform/db/index.ts';
import { may as allowed } from '../../../../platform/policy/index.ts';
import { cardOf, type MeetingCard } from '../../rules/plan/card.ts';
import { stateOf, type Meeting } from '../../rules/plan/meeting.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { meetingFrom, meetings } from './rows.ts';

/** A meeting, planned or past. A draft exists only for those who plan. */
export async function meetingOf(tx: Tx, id: string): Promise<Meeting> {
  const row = await meetings(tx).where('id', '=', id).executeTakeFirst();
  if (!row || (!row.publishedAt && !seesDrafts(tx))) throw problems.not_found();
  return meetingFrom(tx, row);
}

/** The same meeting, held still while a command changes it. */
export async function lockMeeting(tx: Tx, id: string): Promise<Meeting> {
  const row = await meetings(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw problems.not_found();
  return meetingFrom(tx, row);
}

/** For everybody at the door at once: a shared lock lets arrivals run side by side, and a closing wait for them. */
export async function lockOpenMeeting(tx: Tx, id: string): Promise<Meeting> {
  const row = await meetings(tx).where('id', '=', id).forShare().executeTakeFirst();
  if (!row) throw problems.not_found();
  const meeting = meetingFrom(tx, row);
  refuseUnlessOpen(meeting);
  return meeting;
}

function refuseUnlessOpen(meeting: Meeting): void {
  const state = stateOf(meeting);
  if (state === 'cancelled') throw problems.cancelled();
  if (state === 'closed') throw problems.already_closed();
  if (state !== 'open') throw problems.not_open();
}

export const seesDrafts = (context: Context): boolean =>
  context.actor.kind === 'system' || allowed(context, may.plan);

/** What lies ahead or is going on, the next first; drafts only for those who plan. */
export function upcoming(context: Context, most = 50): Promise<Meeting[]> {
  return read(context, async (tx) => {
    let query = meetings(tx)
      .where('closedAt', 'is', null)
      .where((eb) => goingOn(eb, tx.clock()));
    if (!seesDrafts(tx)) query = query.where('publishedAt', 'is not', null);
    const rows = await query.orderBy('startsAt').orderBy('id').limit(most).execute();
    return rows.map((row) => meetingFrom(tx, row));
  });
}

/** An evening runs late: an open meeting is not over at its hour, and one that nobody closed is by the next morning. */
const LATE = 12 * 3_600_000;
const goingOn = (eb: ExpressionBuilder<DB, 'meeting'>, now: Date) =>
  eb.or([
    eb('endsAt', '>', now),
    eb.and([eb('openedAt', 'is not', null), eb('endsAt', '>', new Date(now.getTime() - LATE))])
  ]);

const PAGE = 20;

/** What is over, the latest first, a page at a time. */
export function past(context: Context, page = 1): Promise<{ meetings: Meeting[]; more: boolean }> {
  return read(context, async (tx) => {
    const rows = await meetings(tx)
      .where('publishedAt', 'is not', null)
      .where((eb) => eb.or([eb('closedAt', 'is not', null), eb.not(goingOn(eb, tx.clock()))]))
      .orderBy('startsAt', 'desc')
      .orderBy('id')
      .limit(PAGE + 1)
      .offset(PAGE * (page - 1))
      .execute();
    return { meetings: rows.slice(0, PAGE).map((row) => meetingFrom(tx, row)), more: rows.length > PAGE };
  });
}

/** The next meeting for the first page of the community; null when none is announced. */
export async function nextMeeting(context: Context): Promise<MeetingCard | null> {
  const ahead = await upcoming(context, 10);
  const next = ahead.find((meeting) => meeting.publishedAt && !meeting.cancelledAt);
  return next ? cardOf(next, communityOf(context).timeZone, context.locale) : null;
}
