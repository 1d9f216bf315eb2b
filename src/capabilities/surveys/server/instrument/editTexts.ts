import { isDeepStrictEqual } from 'node:util';
import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { revise, type Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { lockSurvey } from './draft.ts';
import { findSurvey } from './surveys.ts';

type Pair = Record<string, string | undefined>;
export type Texts = { title: Pair; purpose: Pair; consent: Pair; audience: 'public' | 'members' };

/** What people read around the questions. The short name stays: it is the form's for ever. */
export function editTexts(context: Context, surveyId: string, texts: Texts): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.design);
    await lockSurvey(tx, surveyId);
    const { title, purpose, consent, audience } = await findSurvey(tx, surveyId);
    const next = {
      title: revise(title, texts.title),
      purpose: purposeAfter(purpose, texts.purpose, title.from),
      consent: revise(consent, texts.consent),
      audience: texts.audience
    };
    if (isDeepStrictEqual(next, { title, purpose, consent, audience })) return;
    await tx.db
      .updateTable('survey')
      .set({
        title: JSON.stringify(next.title),
        purpose: next.purpose && JSON.stringify(next.purpose),
        consent: JSON.stringify(next.consent),
        audience: next.audience
      })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', surveyId)
      .execute();
    await remember(tx, 'surveys.texts_changed', { surveyId });
  });
}

function purposeAfter(purpose: Localized | null, texts: Pair, from: string): Localized | null {
  const said = Object.values(texts).some((text) => text?.trim());
  if (!said) return null;
  return revise(purpose ?? { from, revision: 1, texts: {} }, texts);
}
