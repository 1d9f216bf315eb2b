import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import type { PoolMember } from '../../rules/draw/draw.ts';

export type Candidate = {
  number: number;
  memberId: string;
  features: Record<string, string>;
  home: string | null;
};

/** Writes the pool down as it was when the calculation was asked, numbered from 1. */
export async function writeCandidates(
  tx: Tx,
  drawId: string,
  run: number,
  pool: PoolMember[]
): Promise<void> {
  await sql`
    insert into draw_candidate (community_id, draw_id, run, number, member_id, features, home)
    select ${communityOf(tx).id}, ${drawId}, ${run}, p.number, p.member, p.features::jsonb, p.home
      from unnest(${pool.map((_, place) => place + 1)}::int[], ${pool.map(({ id }) => id)}::uuid[],
                  ${pool.map(({ features }) => JSON.stringify(features))}::text[], ${pool.map(({ home }) => home)}::text[])
           p(number, member, features, home)`.execute(tx.db);
}

/** Writes everybody's chance beside their number, in one statement. */
export async function writeChances(
  tx: Tx,
  drawId: string,
  run: number,
  chances: Record<string, number>
): Promise<void> {
  const known = Object.entries(chances);
  await sql`
    update draw_candidate c set chance = least(1, greatest(0, p.chance))
      from unnest(${known.map(([number]) => Number(number))}::int[], ${known.map(([, chance]) => chance)}::double precision[])
           p(number, chance)
     where c.community_id = ${communityOf(tx).id} and c.draw_id = ${drawId} and c.run = ${run} and c.number = p.number`.execute(
    tx.db
  );
}

export const candidatesOf = async (tx: Tx, drawId: string, run: number): Promise<Candidate[]> =>
  (await tx.db
    .selectFrom('drawCandidate')
    .select(['number', 'memberId', 'features', 'home'])
    .where('communityId', '=', communityOf(tx).id)
    .where('drawId', '=', drawId)
    .where('run', '=', run)
    .orderBy('number')
    .execute()) as unknown as Candidate[];
