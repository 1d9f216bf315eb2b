import { type Context } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { may } from '../../rules/policy.ts';
import { put } from './change.ts';
import { draftOf, lockSurvey } from './draft.ts';
import { stateOf } from './states.ts';

/** A state of before, or one kept aside, is the draft again. What it replaces stays among the states. */
export function bringBack(context: Context, surveyId: string, stateId: string): Promise<number> {
  return transact(context, async (tx) => {
    allow(tx, may.design);
    await lockSurvey(tx, surveyId);
    const { draft } = await draftOf(tx, surveyId);
    const { definition, stale } = await stateOf(tx, surveyId, stateId);
    if (JSON.stringify(definition) === JSON.stringify(draft.definition)) return draft.revision;
    return put(tx, surveyId, draft.revision, 'brought_back', { definition, stale });
  });
}
