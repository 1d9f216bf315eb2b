import type { Counts } from '../../../../kernels/bylaws/index.ts';
import { instantOf, zoned } from '../../../../platform/clock/index.ts';
import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { read, sql } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import type { Turnout } from '../../rules/plan/turnout.ts';
import { may } from '../../rules/policy.ts';

type Row = { id: string; kind: Turnout['kind']; startsAt: Date; came: Counts; guests: number };

/** Every meeting that took place in a year of the calendar on the wall, with who came, for members. */
export function attendanceIn(context: Context, year: number): Promise<Turnout[]> {
  return read(context, async (tx) => {
    allow(tx, may.seeInside);
    const { id: community, timeZone } = communityOf(tx);
    const from = instantOf(timeZone, `${year}-01-01`, '00:00');
    const to = instantOf(timeZone, `${year + 1}-01-01`, '00:00');
    const { rows } = await sql<Row>`
      select m.id, m.kind, m.starts_at,
        coalesce((select jsonb_object_agg(category, people) from (
          select category, count(*) as people from attendance a
           where a.community_id = m.community_id and a.meeting_id = m.id group by category) by_category), '{}') as came,
        (select count(*)::int from guest g where g.community_id = m.community_id and g.meeting_id = m.id) as guests
      from meeting m
      where m.community_id = ${community} and m.closed_at is not null and m.cancelled_at is null
        and m.starts_at >= ${from} and m.starts_at < ${to}
      order by m.starts_at`.execute(tx.db);
    return rows.map(({ id, kind, startsAt, came, guests }) => {
      const wall = zoned(timeZone, startsAt);
      return { meetingId: id, day: wall.toPlainDate().toString(), hour: wall.hour, kind, came, guests };
    });
  });
}
