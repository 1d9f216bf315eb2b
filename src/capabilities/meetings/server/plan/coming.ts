import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { namesById } from '../../../people/server/index.ts';
import { arranges, type Answer, type Need, type NeedKind } from '../../rules/plan/needs.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { refuseWhenOver } from './changes.ts';
import { meetingOf } from './find.ts';
import { within } from './within.ts';

export type MyAnswer = { answer: Answer; needs: Need[] };

/** Says whether one is coming and what one needs for it. The last answer counts; its details are not remembered. */
export function answerInvitation(context: Context, meetingId: string, mine: MyAnswer): Promise<void> {
  return within(context, meetingId, may.answer, async (tx, meeting) => {
    if (!meeting.publishedAt) throw problems.not_found();
    refuseWhenOver(meeting);
    const key = { communityId: communityOf(tx).id, meetingId, memberId: memberOf(tx.actor)! };
    const said = { answer: mine.answer, answeredAt: tx.clock() };
    await tx.db
      .insertInto('rsvp')
      .values({ ...key, ...said })
      .onConflict((conflict) => conflict.columns(['communityId', 'meetingId', 'memberId']).doUpdateSet(said))
      .execute();
    await keepNeeds(tx, key, mine.answer === 'not' ? [] : mine.needs);
    await remember(tx, 'meetings.answered', { meetingId });
  });
}

type Key = { communityId: string; meetingId: string; memberId: string };

async function keepNeeds(tx: Tx, key: Key, needs: Need[]): Promise<void> {
  await tx.db
    .deleteFrom('rsvpNeed')
    .where('communityId', '=', key.communityId)
    .where('meetingId', '=', key.meetingId)
    .where('memberId', '=', key.memberId)
    .execute();
  if (needs.length)
    await tx.db
      .insertInto('rsvpNeed')
      .values(needs.map((need) => ({ ...key, ...need })))
      .execute();
}

/** One's own answer; null before there is one, and for those who are no member. */
export async function myAnswer(tx: Tx, meetingId: string): Promise<MyAnswer | null> {
  const memberId = memberOf(tx.actor);
  if (!memberId) return null;
  const rows = await tx.db
    .selectFrom('rsvp')
    .leftJoin('rsvpNeed', (join) =>
      join
        .onRef('rsvpNeed.communityId', '=', 'rsvp.communityId')
        .onRef('rsvpNeed.meetingId', '=', 'rsvp.meetingId')
        .onRef('rsvpNeed.memberId', '=', 'rsvp.memberId')
    )
    .select(['rsvp.answer', 'rsvpNeed.kind', 'rsvpNeed.detail', 'rsvpNeed.ages'])
    .where('rsvp.communityId', '=', communityOf(tx).id)
    .where('rsvp.meetingId', '=', meetingId)
    .where('rsvp.memberId', '=', memberId)
    .execute();
  if (!rows[0]) return null;
  const needs = rows.flatMap(({ kind, detail, ages }) => (kind ? [{ kind, detail, ages } as Need] : []));
  return { answer: rows[0].answer as Answer, needs };
}

export type NeedsView = {
  coming: number;
  maybe: number;
  /** Only the kinds this person arranges. */
  arranged: { kind: NeedKind; people: { name: string; answer: Answer; detail: string; ages: number[] }[] }[];
};

/** What has to be arranged, for those who arrange it, and nothing of it for anybody else. */
export function needsOf(context: Context, meetingId: string): Promise<NeedsView> {
  return read(context, async (tx) => {
    allow(tx, may.seeInside);
    await meetingOf(tx, meetingId);
    const kinds = tx.actor.kind === 'account' ? arranges(tx.actor.roles) : [];
    const rows = kinds.length ? await needRows(tx, meetingId, kinds) : [];
    const counts = await countsOf(tx, meetingId);
    return {
      coming: counts.get('coming') ?? 0,
      maybe: counts.get('maybe') ?? 0,
      arranged: kinds.map((kind) => ({ kind, people: rows.filter((row) => row.kind === kind) }))
    };
  });
}

async function needRows(tx: Tx, meetingId: string, kinds: NeedKind[]) {
  const rows = await tx.db
    .selectFrom('rsvpNeed')
    .innerJoin('rsvp', (join) =>
      join
        .onRef('rsvp.communityId', '=', 'rsvpNeed.communityId')
        .onRef('rsvp.meetingId', '=', 'rsvpNeed.meetingId')
        .onRef('rsvp.memberId', '=', 'rsvpNeed.memberId')
    )
    .select(['rsvpNeed.kind', 'rsvpNeed.memberId', 'rsvp.answer', 'rsvpNeed.detail', 'rsvpNeed.ages'])
    .where('rsvpNeed.communityId', '=', communityOf(tx).id)
    .where('rsvpNeed.meetingId', '=', meetingId)
    .where('rsvpNeed.kind', 'in', kinds)
    .limit(1000)
    .execute();
  const names = await namesById(
    tx,
    rows.map(({ memberId }) => memberId)
  );
  const named = rows.map(({ memberId, ...row }) => ({ ...row, name: names.get(memberId)! }));
  return named.sort((a, b) => a.name.localeCompare(b.name, tx.locale)) as {
    kind: NeedKind;
    name: string;
    answer: Answer;
    detail: string;
    ages: number[];
  }[];
}

async function countsOf(tx: Tx, meetingId: string): Promise<Map<string, number>> {
  const rows = await tx.db
    .selectFrom('rsvp')
    .select(['answer', (eb) => eb.fn.countAll<number>().as('count')])
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .groupBy('answer')
    .execute();
  return new Map(rows.map(({ answer, count }) => [answer, count]));
}
