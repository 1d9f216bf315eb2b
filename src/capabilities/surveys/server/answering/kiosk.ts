import type { Context } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow, kioskOr } from '../../../../platform/policy/index.ts';
import { may } from '../../rules/policy.ts';
import { findSurvey } from '../instrument/surveys.ts';

/** Whether this is the tablet of this survey; those who collect may make one of theirs into it. */
export const surveyKiosk = (context: Context, surveyId: string): Promise<{ bound: boolean }> =>
  read(context, async (tx) => {
    allow(tx, kioskOr(may.collect), surveyId);
    await findSurvey(tx, surveyId);
    return { bound: tx.actor.kind === 'device' };
  });
