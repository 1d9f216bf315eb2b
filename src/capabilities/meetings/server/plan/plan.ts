import { bodiesNamed } from '../../../governance/server/index.ts';
import { venue } from '../../../places/server/index.ts';
import { instantOf } from '../../../../platform/clock/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Kind, Offer } from '../../rules/plan/meeting.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { countUp, refuseGaps, refuseNowhere, refuseWhenOver } from './changes.ts';
import { lockMeeting } from './find.ts';

/**
 * What is settled first. Day (`2026-12-08`) and times (`18:00`) are those of a clock on the community's wall;
 * an end that is not after the start is refused. With an `id` of the caller's making a second try adds nothing.
 */
export type Plan = {
  id?: string;
  bodyId: string;
  kind: Kind;
  title: Localized;
  day: string;
  start: string;
  end: string;
  venueId?: string | null;
  place?: string | null;
  link?: string | null;
  languages?: string[];
  offers?: Offer[];
};

/** Sets a day and a place. Only those who plan see it until it is announced. */
export function planMeeting(context: Context, plan: Plan): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.plan);
    const columns = await columnsOf(tx, plan);
    const id = plan.id ?? newId(tx.clock().getTime());
    const row = {
      ...columns,
      communityId: communityOf(tx).id,
      id,
      createdBy: memberOf(tx.actor),
      createdAt: tx.clock()
    };
    const added = await insertOnce(tx, 'meeting', row);
    if (added) await remember(tx, 'meetings.planned', { meetingId: id });
    return { id };
  });
}

/** Changes a meeting that is not over. Once announced, every change counts up for the calendars that follow it. */
export function changeMeeting(context: Context, id: string, plan: Omit<Plan, 'id'>): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.plan);
    const meeting = await lockMeeting(tx, id);
    refuseWhenOver(meeting);
    const change = { ...(await columnsOf(tx, plan)), ...countUp(tx, meeting) };
    if (meeting.publishedAt) {
      refuseNowhere(change);
      refuseGaps(tx, [plan.title]);
    }
    await tx.db
      .updateTable('meeting')
      .set(change)
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', id)
      .execute();
    await remember(tx, 'meetings.changed', { meetingId: id });
  });
}

async function columnsOf(tx: Tx, plan: Omit<Plan, 'id'>) {
  const { timeZone, languages } = communityOf(tx);
  const startsAt = instantOf(timeZone, plan.day, plan.start);
  const endsAt = instantOf(timeZone, plan.day, plan.end);
  if (endsAt <= startsAt) throw problems.ends_before_start();
  if (!plan.title.texts[plan.title.from]) throw problems.title_missing();
  if (!(await bodiesNamed(tx, [plan.bodyId])).size) throw problems.no_such_body();
  return {
    bodyId: plan.bodyId,
    kind: plan.kind,
    title: JSON.stringify(plan.title),
    startsAt,
    endsAt,
    venueId: plan.venueId ?? null,
    place: plan.place?.trim() || (await venueInWords(tx, plan.venueId)),
    link: plan.link?.trim() || null,
    languages: plan.languages ?? languages,
    offers: plan.offers ?? []
  };
}

/** A venue said in words, so that calendars and paper name it without looking it up. One of elsewhere is refused. */
async function venueInWords(tx: Tx, venueId: string | null | undefined): Promise<string | null> {
  if (!venueId) return null;
  const { name, address } = await venue(tx, venueId);
  return `${name}, ${address}`;
}
