import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';

/** The people signed in at a meeting at an instant, each once, under the row that stands for them. */
export async function peopleInside(tx: Tx, meetingId: string, at: Date): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select distinct m.whom as person
      from presence p join member m on m.community_id = p.community_id and m.id = p.member_id
     where p.community_id = ${communityOf(tx).id} and p.meeting_id = ${meetingId}
       and p.arrived_at <= ${at} and (p.left_at is null or p.left_at > ${at})`.execute(tx.db);
  return rows.map(({ person }) => person);
}
