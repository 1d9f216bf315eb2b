import { dayIn } from '../../../../platform/clock/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import type { Knot } from '../../../../platform/thread/index.ts';

/** What was asked and promised at a town hall, as the thread shows it. `by` is who answered or promised. */
export type HallStrand = {
  kind: 'town_hall_question' | 'town_hall_follow_up';
  id: string;
  meetingId: string;
  title: Localized;
  day: string;
  text: Localized;
  by: string | null;
  /** A question that was answered; a promise that was kept, or that others hold them to now. */
  settled: boolean;
};

/**
 * How these knots read, among knots of all kinds. What was shown to the hall is public and stays so; a question that
 * was never shown, or was joined to another, is not told.
 */
export async function hallStrandsAmong(tx: Tx, knots: readonly Knot[]): Promise<HallStrand[]> {
  const ids = (kind: HallStrand['kind']) => [
    ...new Set(knots.filter((knot) => knot.kind === kind).map(({ id }) => id))
  ];
  const [asked, promised] = [ids('town_hall_question'), ids('town_hall_follow_up')];
  if (!asked.length && !promised.length) return [];
  const { id: here, timeZone } = communityOf(tx);
  const { rows } = await sql<Omit<HallStrand, 'day'> & { startsAt: Date }>`
    select 'town_hall_question' as kind, q.id, q.meeting_id, m.title, m.starts_at, q.text, p.name as by,
           q.answered_at is not null as settled
      from town_hall_question q
      join meeting m on m.community_id = q.community_id and m.id = q.meeting_id
      left join town_hall_panelist p on p.community_id = q.community_id and p.meeting_id = q.meeting_id and p.id = q.answered_by
     where q.community_id = ${here} and q.id = any(${asked}::uuid[])
       and q.shown_at is not null and q.held_at is null and q.joined_to is null
    union all
    select 'town_hall_follow_up', f.id, f.meeting_id, m.title, m.starts_at, coalesce(f.promised, f.asked), p.name,
           f.done_at is not null or f.handed_on_at is not null
      from town_hall_follow_up f
      join meeting m on m.community_id = f.community_id and m.id = f.meeting_id
      join town_hall_panelist p on p.community_id = f.community_id and p.meeting_id = f.meeting_id and p.id = f.panelist_id
     where f.community_id = ${here} and f.id = any(${promised}::uuid[])`.execute(tx.db);
  return rows.map(({ startsAt, ...row }) => ({ ...row, day: dayIn(timeZone, startsAt) }));
}
