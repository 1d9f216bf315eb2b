import type { Category, Counts } from '../../../../kernels/bylaws/index.ts';
import { storeVerdict } from '../../../governance/server/index.ts';
import type { Tx } from '../../../../platform/context/index.ts';
import { teamThen, type Sitting } from './setting.ts';
import { contestsIn } from './rows.ts';
import { today } from './today.ts';
import type { Settling } from './winners.ts';

/**
 * The team that comes out of it, against the rules of the day; kept, and shown beside the result for ever. While
 * other contests of the election wait for their count, nobody can tell yet who will be in it.
 */
export async function judgeTeam(tx: Tx, settling: Settling): Promise<string> {
  const contests = await contestsIn(tx, settling.election.id);
  const waiting = contests.some(({ settledAt }) => settledAt === null);
  const team = await teamThen(tx, settling);
  const { id } = await storeVerdict(tx, {
    subject: { kind: 'contest', id: settling.contest.id },
    day: today(tx),
    facts: {
      kind: 'body',
      body: 'guidance_body',
      members: waiting ? null : countsOf(team),
      officers: waiting ? null : team.flatMap(({ office }) => office ?? []),
      organizations: null
    }
  });
  return id;
}

function countsOf(team: Sitting[]): Counts {
  const counts: Partial<Record<Category, number>> = {};
  for (const category of new Map(team.map((one) => [one.memberId, one.category])).values())
    counts[category] = (counts[category] ?? 0) + 1;
  return counts;
}
