import { instantOf } from '../../../platform/clock/index.ts';
import { communityOf, type Tx } from '../../../platform/context/index.ts';
import { sql } from '../../../platform/db/index.ts';
import type { Localized } from '../../../platform/localized/index.ts';
import { proposals } from './proposal/rows.ts';

/** A vote somebody can answer and has not. `closesAt` null: until it is closed in the room. */
export type Waiting = { voteId: string; question: Localized; closesAt: Date | null };

/** The open votes that wait for each of these people; who has answered, on any way, is asked nothing. */
export async function unanswered(tx: Tx, memberIds: string[]): Promise<Map<string, Waiting[]>> {
  if (!memberIds.length) return new Map();
  const { rows } = await sql<Waiting & { memberId: string }>`
    select r.member_id, v.id as vote_id, v.words -> 'question' as question, v.closes_at
      from vote v join voter r on r.community_id = v.community_id and r.vote_id = v.id
     where v.community_id = ${communityOf(tx).id} and v.closed_at is null and v.words is not null
       and (v.closes_at is null or v.closes_at > ${tx.clock()})
       and r.member_id = any(${memberIds}::uuid[]) and r.state = 'eligible' and r.mode is null
     order by v.closes_at nulls last, v.id`.execute(tx.db);
  return Map.groupBy(rows, ({ memberId }) => memberId);
}

/** Proposals whose discussion opened since a day and goes on. */
export async function newProposals(tx: Tx, since: string): Promise<{ id: string; question: Localized }[]> {
  const rows = await proposals(tx)
    .where('latest.step', '=', 'opened')
    .where('latest.since', '>=', instantOf(communityOf(tx).timeZone, since, '00:00'))
    .orderBy('latest.since')
    .limit(20)
    .execute();
  return rows.map(({ id, question }) => ({ id, question: question as unknown as Localized }));
}
