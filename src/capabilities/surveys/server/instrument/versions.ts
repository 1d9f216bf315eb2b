import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { may } from '../../rules/policy.ts';
import { findSurvey } from './surveys.ts';

export type PastVersion = {
  id: string;
  number: number;
  version: string;
  publishedAt: Date;
  publishedBy: string | null;
  reason: string | null;
};

/** What was asked and from when, the newest first. */
export async function versionsOf(tx: Tx, surveyId: string): Promise<PastVersion[]> {
  allow(tx, may.design);
  await findSurvey(tx, surveyId);
  return tx.db
    .selectFrom('surveyVersion')
    .select(['id', 'number', 'version', 'publishedAt', 'publishedBy', 'reason'])
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .orderBy('number', 'desc')
    .execute();
}
