import { unsubscribeKeys } from '../../../accounts/server/index.ts';
import { membersAfter, reachable, type Reachable } from '../../../people/server/index.ts';
import { venue } from '../../../places/server/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../../platform/db/index.ts';
import { inLanguage } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { mail, text } from '../../../../platform/post/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import { duePost, waysFor, writtenTo, type PostKind, type Way } from '../../rules/plan/post.ts';
import { may } from '../../rules/policy.ts';
import { lockMeeting, upcoming } from './find.ts';
import { letterText, shortText, type About } from './letterText.ts';

/** How many members one transaction writes to; the next one goes on where it ended. */
const BATCH = 200;

/** Notices, reminders and cancellations that are due, to whoever said yes. Runs every few minutes, as the system. */
export async function writeToMembers(context: Context, origin: string): Promise<void> {
  allow(context, may.writeToMembers);
  const ahead = await read(context, (tx) => upcoming(tx, 200));
  for (const { id } of ahead) while (await writeBatch(context, id, origin));
}

/** One batch of what is due for a meeting; false when nothing is left. The meeting is held, so nobody writes twice. */
function writeBatch(context: Context, meetingId: string, origin: string): Promise<boolean> {
  return transact(context, async (tx) => {
    const meeting = await lockMeeting(tx, meetingId);
    const kind = duePost(meeting, await doneFor(tx, meetingId), tx.clock(), communityOf(tx).timeZone);
    if (!kind) return false;
    const ids = await nextFor(tx, meetingId, kind);
    await writeTo(tx, await about(tx, meeting, kind, origin), ids, origin);
    if (ids.length < BATCH) await finish(tx, meeting, kind);
    return ids.length === BATCH;
  });
}

async function doneFor(tx: Tx, meetingId: string): Promise<Map<string, Date>> {
  const rows = await tx.db
    .selectFrom('meetingPostDone')
    .select(['kind', 'doneAt'])
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .execute();
  return new Map(rows.map(({ kind, doneAt }) => [kind, doneAt]));
}

/** Members of whom nothing is written down yet, in the order of their ids. */
async function nextFor(tx: Tx, meetingId: string, kind: PostKind): Promise<string[]> {
  const last = await tx.db
    .selectFrom('meetingPost')
    .select('memberId')
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .where('kind', '=', kind)
    .orderBy('memberId', 'desc')
    .limit(1)
    .executeTakeFirst();
  return membersAfter(tx, last?.memberId ?? null, BATCH);
}

async function about(tx: Tx, meeting: Meeting, kind: PostKind, origin: string): Promise<About> {
  const { slug, name, timeZone } = communityOf(tx);
  const place = meeting.venueId ? (await venue(tx, meeting.venueId)).name : meeting.place;
  return {
    kind,
    meeting,
    where: place ?? meeting.link ?? '',
    community: inLanguage(name, 'es'),
    timeZone,
    link: `${origin}/${slug}/meetings/${meeting.id}`
  };
}

async function writeTo(tx: Tx, about: About, ids: string[], origin: string): Promise<void> {
  const wanted = await whoWants(tx, about, ids);
  const [first, second] = waysFor[about.kind];
  const byFirst = await reached(tx, first, wanted);
  const bySecond = await reached(
    tx,
    second,
    wanted.filter((id) => !byFirst.has(id))
  );
  const keys = await unsubscribeKeys(tx, [...byFirst.keys(), ...bySecond.keys()]);
  for (const memberId of ids) {
    const way = byFirst.has(memberId) ? first : second;
    const one = byFirst.get(memberId) ?? bySecond.get(memberId);
    const stop = `${origin}/unsubscribe/${communityOf(tx).slug}/${keys.get(memberId)}`;
    const written = one ? await write(tx, way, one, about, stop) : false;
    await insertOnce(tx, 'meetingPost', {
      communityId: communityOf(tx).id,
      meetingId: about.meeting.id,
      kind: about.kind,
      memberId,
      channel: written ? way : null,
      writtenAt: tx.clock()
    });
  }
}

/** No reminder for those who said they cannot come; a cancellation only for those who heard of the meeting. */
async function whoWants(tx: Tx, { kind, meeting }: About, ids: string[]): Promise<string[]> {
  if (kind === 'notice' || !ids.length) return ids;
  const heard = await tx.db
    .selectFrom('meetingPost')
    .leftJoin('rsvp', (join) =>
      join
        .onRef('rsvp.communityId', '=', 'meetingPost.communityId')
        .onRef('rsvp.meetingId', '=', 'meetingPost.meetingId')
        .onRef('rsvp.memberId', '=', 'meetingPost.memberId')
    )
    .select(['meetingPost.memberId', 'meetingPost.channel', 'rsvp.answer'])
    .where('meetingPost.communityId', '=', communityOf(tx).id)
    .where('meetingPost.meetingId', '=', meeting.id)
    .where('meetingPost.kind', '=', 'notice')
    .where('meetingPost.memberId', 'in', ids)
    .execute();
  return heard
    .filter(({ answer, channel }) => (kind === 'reminder' ? answer !== 'not' : channel !== null || answer))
    .map(({ memberId }) => memberId);
}

async function reached(tx: Tx, way: Way, ids: string[]): Promise<Map<string, Reachable>> {
  const found = ids.length ? await reachable(tx, way, ids) : [];
  return new Map(found.map((one) => [one.memberId, one]));
}

function write(tx: Tx, way: Way, to: Reachable, about: About, stop: string): Promise<boolean> {
  const locale = writtenTo(to.language);
  if (way === 'text') return text(tx, { to: to.address, body: shortText(about, locale) });
  const community = inLanguage(communityOf(tx).name, locale);
  return mail(tx, { to: to.address, ...letterText({ ...about, community }, to.name, stop, locale) });
}

async function finish(tx: Tx, meeting: Meeting, kind: PostKind): Promise<void> {
  const key = { communityId: communityOf(tx).id, meetingId: meeting.id };
  await insertOnce(tx, 'meetingPostDone', { ...key, kind, doneAt: tx.clock() });
  if (kind === 'notice')
    await tx.db
      .updateTable('meeting')
      .set({ noticeSentAt: tx.clock() })
      .where('communityId', '=', key.communityId)
      .where('id', '=', meeting.id)
      .execute();
  await remember(tx, 'meetings.written_to_members', { meetingId: meeting.id, kind });
}
