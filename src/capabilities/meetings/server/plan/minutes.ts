import { createHash } from 'node:crypto';
import { canonical } from '../../../../kernels/chain/index.ts';
import { dayIn } from '../../../../platform/clock/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { may as allowed } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { append } from '../../../record/server/index.ts';
import { forOutsiders, textsOf, type MinutesContent } from '../../rules/plan/minutes.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { refuseGaps } from './changes.ts';
import { meetingOf } from './find.ts';
import { gathered } from './gather.ts';
import { refuseApproved } from './settled.ts';
import { within } from './within.ts';

export type Minutes = {
  content: MinutesContent;
  draftedAt: Date;
  /** The day the members approved them; null while they are a draft. */
  approvedOn: string | null;
  recordSequence: number | null;
};

/** Makes the minutes from what was noted, in every language; made again, they replace the draft before. */
export function draftMinutes(context: Context, meetingId: string): Promise<MinutesContent> {
  return within(context, meetingId, may.draftMinutes, async (tx, meeting) => {
    if (!meeting.closedAt) throw problems.not_closed();
    await refuseApproved(tx, meetingId);
    const content = await gathered(tx, meeting);
    refuseGaps(tx, textsOf(content));
    const draft = { content: JSON.stringify(content), draftedAt: tx.clock(), draftedBy: memberOf(tx.actor) };
    await tx.db
      .insertInto('minutes')
      .values({ communityId: communityOf(tx).id, meetingId, ...draft })
      .onConflict((conflict) => conflict.columns(['communityId', 'meetingId']).doUpdateSet(draft))
      .execute();
    await remember(tx, 'meetings.minutes_drafted', { meetingId });
    return content;
  });
}

/** Writes down the day on which the members approved the draft, and puts its fingerprint into the record. */
export function approveMinutes(context: Context, meetingId: string, approvedOn: string): Promise<void> {
  return within(context, meetingId, may.draftMinutes, async (tx, meeting) => {
    const minutes = await minutesRow(tx, meetingId);
    if (minutes.approvedOn) throw problems.minutes_approved();
    const today = dayIn(communityOf(tx).timeZone, tx.clock());
    if (approvedOn < meeting.day || approvedOn > today) throw problems.approved_when();
    await remember(tx, 'meetings.minutes_approved', { meetingId, approvedOn });
    const { sequence } = await append(
      tx,
      'meetings.minutes',
      entryOf(meetingId, minutes.content, approvedOn)
    );
    await tx.db
      .updateTable('minutes')
      .set({ approvedOn, approvedBy: memberOf(tx.actor), recordSequence: sequence })
      .where('communityId', '=', communityOf(tx).id)
      .where('meetingId', '=', meetingId)
      .execute();
  });
}

/** Numbers and a fingerprint; the words and the names in them stay beside the book. */
function entryOf(meetingId: string, content: MinutesContent, approvedOn: string) {
  const { title, day, came, motions, rules } = content;
  const quorum = rules?.findings.find(({ code }) => code === 'quorum')?.status ?? 'cannot_tell';
  return {
    title: Object.fromEntries(Object.entries(title.texts).map(([language, { text }]) => [language, text])),
    meeting: meetingId,
    day,
    approvedOn,
    members: came.members,
    guests: came.guests,
    quorum,
    bylaws: rules?.number ?? null,
    motions: motions.length,
    sha256: fingerprintOf(content)
  };
}

/** Whoever holds the content can check it against the record. */
export const fingerprintOf = (content: MinutesContent): string =>
  createHash('sha256').update(canonical(content)).digest('hex');

/** Approved minutes are for everybody, a draft for members. Outsiders see how many came and the verdict. */
export async function minutesOf(tx: Tx, meetingId: string): Promise<Minutes> {
  await meetingOf(tx, meetingId);
  const minutes = await minutesFor(tx, meetingId);
  if (!minutes) throw problems.minutes_missing();
  return minutes;
}

/** What this reader may see of the minutes of a meeting they may see; null where there is nothing. */
export async function minutesFor(tx: Tx, meetingId: string): Promise<Minutes | null> {
  const minutes = await rowIfAny(tx, meetingId);
  if (!minutes || tx.actor.kind === 'system' || allowed(tx, may.seeInside)) return minutes ?? null;
  return minutes.approvedOn ? { ...minutes, content: forOutsiders(minutes.content) } : null;
}

async function minutesRow(tx: Tx, meetingId: string): Promise<Minutes> {
  const minutes = await rowIfAny(tx, meetingId);
  if (!minutes) throw problems.minutes_missing();
  return minutes;
}

async function rowIfAny(tx: Tx, meetingId: string): Promise<Minutes | undefined> {
  const row = await tx.db
    .selectFrom('minutes')
    .select(['content', 'draftedAt', 'approvedOn', 'recordSequence'])
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .executeTakeFirst();
  return row && { ...row, content: row.content as unknown as MinutesContent };
}
