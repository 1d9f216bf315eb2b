import { expect } from 'vitest';
import { newId } from '../../../../platform/ids/index.ts';
import { localized } from '../../../../platform/localized/index.ts';
import { inWorld } from '../../../../../tests/world.ts';
import { heard } from '../../tests/answers.ts';
import {
  addTag,
  changePlan,
  openAnswersOf,
  quoteAnswer,
  releaseResults,
  resultsPage,
  tagAnswers,
  withdrawQuote
} from '../index.ts';

inWorld('words are quoted only where their writer said yes, and only as written', async ({ as }) => {
  const { surveyId } = await heard(as.officer);
  const { answers } = await openAnswersOf(as.officer, surveyId, 'words');
  await changePlan(as.officer, surveyId, { quoting: { question: 'quoting', answer: 'yes' } });
  const [yes, no] = [answers[0]!.responseId, answers[1]!.responseId];
  const mayQuote = (await openAnswersOf(as.officer, surveyId, 'words')).answers.filter((one) => one.mayQuote);
  const first = mayQuote[0]!;
  const silent = answers.find(({ responseId }) => !mayQuote.some((one) => one.responseId === responseId))!;
  expect([yes, no]).toHaveLength(2);
  const quote = (responseId: string, text: string) =>
    quoteAnswer(as.officer, surveyId, { responseId, question: 'words', text });
  await expect(quote(silent.responseId, silent.text)).rejects.toMatchObject({
    code: 'surveys.not_consented'
  });
  await expect(quote(first.responseId, 'Falta todo')).rejects.toMatchObject({
    code: 'surveys.not_their_words'
  });
  await quote(first.responseId, 'Hace falta […] autobús');
  await releaseResults(as.officer, surveyId);
  const { release } = await resultsPage(as.public, surveyId);
  expect(release!.quotes).toMatchObject([{ text: 'Hace falta […] autobús' }]);
  await withdrawQuote(as.officer, surveyId, release!.quotes[0]!.id);
  expect((await resultsPage(as.public, surveyId)).release!.quotes).toEqual([]);
});

inWorld('tags make a question of what people wrote', async ({ as }) => {
  const { surveyId } = await heard(as.officer);
  const [bus, other] = [newId(), newId()];
  for (const [id, es] of [
    [bus, 'Autobús'],
    [other, 'Otro']
  ] as const)
    await addTag(as.officer, surveyId, { id, question: 'words', name: localized('es', { es, en: es }) });
  const { answers } = await openAnswersOf(as.officer, surveyId, 'words');
  const first = answers.slice(0, 12).map(({ responseId }) => ({ responseId, tagIds: [bus] }));
  await tagAnswers(as.officer, surveyId, first);
  const [{ responseId }] = first as [(typeof first)[0]];
  await tagAnswers(as.officer, surveyId, [{ responseId, tagIds: [bus, bus] }]);
  await expect(tagAnswers(as.officer, surveyId, [{ responseId, tagIds: [newId()] }])).rejects.toMatchObject({
    code: 'surveys.no_such_answer'
  });
  const { tags } = await openAnswersOf(as.officer, surveyId, 'words');
  expect(tags.map(({ id, answers: many }) => [id, many])).toEqual(
    expect.arrayContaining([
      [bus, 12],
      [other, 0]
    ])
  );
});
