import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import type { Counts } from '../../../../kernels/bylaws/index.ts';
import { bodiesNamed } from '../../../governance/server/index.ts';
import { people, pictureOf } from '../../rules/door/room.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import type { MinutesContent } from '../../rules/plan/minutes.ts';
import { rulesOn, standingOf } from '../door/neighbours.ts';
import { agendaOf } from './agenda.ts';
import { eveningOf } from './evening.ts';

/** Everything the minutes of a closed meeting say. */
export async function gathered(tx: Tx, meeting: Meeting): Promise<MinutesContent> {
  const { title, day, place, link } = meeting;
  const items = await agendaOf(tx, meeting.id);
  const { motions, steps, parked } = await eveningOf(tx, meeting.id);
  return {
    format: 1,
    title,
    body: (await bodiesNamed(tx, [meeting.bodyId])).get(meeting.bodyId)!,
    day,
    openedAt: meeting.openedAt!.toISOString(),
    closedAt: meeting.closedAt!.toISOString(),
    where: place ?? link,
    ...(await whoCame(tx, meeting)),
    items: items.map(({ title: about, purpose, notes }) => ({ title: about, purpose, notes })),
    motions: motions.map(({ text, movedBy, secondedBy, outcome }) => ({
      text,
      movedBy,
      secondedBy,
      outcome
    })),
    steps: steps.map(({ what, owner, dueOn }) => ({ what, owner, dueOn })),
    parked: parked.filter(({ settledAt }) => !settledAt).map(({ text }) => text)
  };
}

/** Everybody who came at any time of the evening, and what the bylaws of that day find in them. */
async function whoCame(tx: Tx, meeting: Meeting): Promise<Pick<MinutesContent, 'came' | 'rules'>> {
  const { of, members, roll, sizes } = await standingOf(tx, meeting.bodyId, meeting.day);
  const present = await attended(tx, meeting.id, members);
  const guests = await guestsOf(tx, meeting.id);
  const rules = await rulesOn(tx, meeting.day);
  const { findings } = pictureOf({ of, present, guests, roll, sizes }, rules, meeting.closedAt!);
  const aboutTheRoom = findings.filter(({ code }) => !code.startsWith('composition.roll'));
  return {
    came: { members: people(present), guests, byCategory: present },
    rules: rules && { number: rules.version.number, findings: aboutTheRoom }
  };
}

async function attended(tx: Tx, meetingId: string, among: string[] | null): Promise<Counts> {
  if (among?.length === 0) return {};
  let query = tx.db
    .selectFrom('attendance')
    .select(['category', sql<number>`count(*)::int`.as('people')])
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId);
  if (among) query = query.where('memberId', 'in', among);
  const rows = await query.groupBy('category').execute();
  return Object.fromEntries(rows.map((row) => [row.category, row.people]));
}

async function guestsOf(tx: Tx, meetingId: string): Promise<number> {
  const { people: count } = await tx.db
    .selectFrom('guest')
    .select(sql<number>`count(*)::int`.as('people'))
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .executeTakeFirstOrThrow();
  return count;
}
