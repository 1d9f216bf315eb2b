import { addTag, openAnswersOf, quoteAnswer, tagAnswers } from '../src/capabilities/surveys/server/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { localized } from '../src/platform/localized/index.ts';

/** The question that people answer in their own words. */
export const OWN_WORDS = 'priorities/own_words';

const subjects = [
  { es: 'Renta y desalojo', en: 'Rent and eviction', about: /renta|dueño|Rent|landlord/ },
  { es: 'Internet y escuela', en: 'Internet and school', about: /teléfono|the phone/ },
  { es: 'Cómo llegar a la comida', en: 'Getting to food', about: /comida|food/ },
  { es: 'Quién cuida a los niños', en: 'Who looks after the children', about: /cuide|looks after/ },
  { es: 'Nuestras lenguas', en: 'Our languages', about: /lengua|language/ }
];

/** What people wrote is given its subjects, and a few of those who said so can be read by others. */
export async function readOwnWords(context: Context, surveyId: string): Promise<void> {
  const tags = subjects.map((subject) => ({ ...subject, id: newId(context.clock().getTime()) }));
  for (const { id, es, en } of tags)
    await addTag(context, surveyId, { id, question: OWN_WORDS, name: localized('es', { es, en }) });
  const { answers } = await openAnswersOf(context, surveyId, OWN_WORDS);
  const tagging = answers.map(({ responseId, text }) => ({
    responseId,
    tagIds: tags.filter(({ about }) => about.test(text)).map(({ id }) => id)
  }));
  await tagAnswers(context, surveyId, tagging);
  const quotable = answers.filter(({ mayQuote }) => mayQuote);
  const different = [...new Map(quotable.map((answer) => [answer.text, answer])).values()];
  for (const { responseId, text } of different.slice(0, 5))
    await quoteAnswer(context, surveyId, { responseId, question: OWN_WORDS, text });
}
