import type { DecisionFacts } from '../../../kernels/bylaws/index.ts';
import { dayIn } from '../../../platform/clock/index.ts';
import { communityOf, type Context } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { may } from '../rules/policy.ts';
import type { PastDecision } from '../rules/whatif/index.ts';
import { rulesOf } from './rules.ts';

const MOST = 200;

/** The latest votes that were judged, oldest first, each with the rules of its day. */
export function decisionsJudged(context: Context): Promise<PastDecision[]> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const rows = await tx.db
      .selectFrom('verdict')
      .select(['subjectId', 'versionId', 'facts', 'status', 'at'])
      .where('communityId', '=', communityOf(tx).id)
      .where('subjectKind', '=', 'decision')
      .orderBy('at', 'desc')
      .limit(MOST)
      .execute();
    const past: PastDecision[] = [];
    for (const { subjectId: id, versionId, facts, status, at } of rows.reverse()) {
      const { parameters } = await rulesOf(tx, versionId);
      const day = dayIn(communityOf(tx).timeZone, at);
      past.push({ id, day, parameters, facts: facts as unknown as DecisionFacts, passed: status === 'met' });
    }
    return past;
  });
}
