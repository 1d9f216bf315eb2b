import {
  addTag,
  changePlan,
  lookAcross,
  microdataOf,
  openAnswersOf,
  previewRelease,
  publishCross,
  qualityOf,
  quoteAnswer,
  releaseResults,
  tagAnswers,
  useMargin,
  withdrawQuote
} from '../../../src/capabilities/surveys/server/index.ts';
import { heard } from '../../../src/capabilities/surveys/tests/answers.ts';
import { newId } from '../../../src/platform/ids/index.ts';
import { localized } from '../../../src/platform/localized/index.ts';
import type { Context } from '../../../src/platform/context/index.ts';
import type { Guard } from './guard.ts';

/** What the data team does with answers; Denise is of it, and Jorge is in Lancaster. */
const ofTheTeam = (
  call: (context: Context, surveyId: string) => Promise<unknown>,
  again?: string
): Guard => ({
  by: 'officer',
  elsewhere: 'lancasterSecretary',
  ...(again && { again }),
  prepare: async ({ as }) => {
    const { surveyId } = await heard(as.officer);
    return (context) => call(context, surveyId);
  }
});

const tagId = newId();
const tag = { id: tagId, question: 'words', name: localized('es', { es: 'Autobús', en: 'Bus' }) };

const rentByTown = { question: 'rent', by: 'town', within: null };

/** A table is told beside a release. */
const publishing: Guard = {
  by: 'officer',
  elsewhere: 'lancasterSecretary',
  prepare: async ({ as }) => {
    const { surveyId } = await heard(as.officer);
    await releaseResults(as.officer, surveyId);
    return (context) => publishCross(context, surveyId, rentByTown);
  }
};

const quoting: Guard = {
  by: 'officer',
  elsewhere: 'lancasterSecretary',
  prepare: async ({ as }) => {
    const { surveyId } = await heard(as.officer);
    await changePlan(as.officer, surveyId, { quoting: { question: 'quoting', answer: 'yes' } });
    const { answers } = await openAnswersOf(as.officer, surveyId, 'words');
    const { responseId, text } = answers.find(({ mayQuote }) => mayQuote)!;
    return (context) => quoteAnswer(context, surveyId, { responseId, question: 'words', text });
  }
};

const takingBack: Guard = {
  ...quoting,
  prepare: async (world) => {
    const { as } = world;
    const { surveyId } = await heard(as.officer);
    await changePlan(as.officer, surveyId, { quoting: { question: 'quoting', answer: 'yes' } });
    const first = (await openAnswersOf(as.officer, surveyId, 'words')).answers.find(
      ({ mayQuote }) => mayQuote
    )!;
    const { responseId, text } = first;
    await quoteAnswer(as.officer, surveyId, { responseId, question: 'words', text });
    const { answers } = await openAnswersOf(as.officer, surveyId, 'words');
    const quoteId = answers.find(({ quote }) => quote)!.quote!.id;
    return (context) => withdrawQuote(context, surveyId, quoteId);
  }
};

export const surveyResults: Record<string, Guard> = {
  changePlan: ofTheTeam((context, id) => changePlan(context, id, { threshold: 20 })),
  releaseResults: ofTheTeam(releaseResults),
  previewRelease: ofTheTeam(previewRelease),
  qualityOf: ofTheTeam(qualityOf),
  microdataOf: ofTheTeam(microdataOf),
  lookAcross: ofTheTeam((context, id) => lookAcross(context, id, rentByTown)),
  publishCross: publishing,
  useMargin: ofTheTeam((context, id) =>
    useMargin(context, id, { question: 'town', dimension: 'neighborhood', groups: { palmdale: 'palmdale' } })
  ),
  addTag: ofTheTeam((context, id) => addTag(context, id, tag)),
  tagAnswers: ofTheTeam((context, id) => tagAnswers(context, id, [])),
  quoteAnswer: quoting,
  withdrawQuote: takingBack
};
