import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';

/** To how many meetings each person came that began before an instant, for rules that ask it of voters. */
export async function cameTo(tx: Tx, before: Date): Promise<Map<string, number>> {
  const { rows } = await sql<{ person: string; meetings: number }>`
    select r.whom as person, count(distinct a.meeting_id)::int as meetings
      from attendance a
      join meeting t on t.community_id = a.community_id and t.id = a.meeting_id
      join member r on r.community_id = a.community_id and r.id = a.member_id
     where a.community_id = ${communityOf(tx).id} and t.starts_at < ${before} and t.cancelled_at is null
     group by r.whom`.execute(tx.db);
  return new Map(rows.map(({ person, meetings }) => [person, meetings]));
}
