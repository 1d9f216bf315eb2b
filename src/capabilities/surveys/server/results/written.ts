import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { may } from '../../rules/policy.ts';
import { surveysOf } from '../instrument/surveys.ts';
import { isCounted } from './answers.ts';
import { codebookOf } from './codebook.ts';
import { openAnswersOf } from './openAnswers.ts';
import { spokenIn } from './quotes.ts';

/** What somebody answered in their own words, and in which language. Words without a person. */
export type WrittenAnswer = { responseId: string; text: string; language: string };

/** Everything that was written to one open question, for those who read it passage by passage. */
export function writtenAnswers(
  context: Context,
  surveyId: string,
  question: string
): Promise<WrittenAnswer[]> {
  return read(context, async (tx) => {
    allow(tx, may.analyze);
    const { answers } = await openAnswersOf(tx, surveyId, question);
    const rows = await tx.db
      .selectFrom('response')
      .select(['id', 'language'])
      .where('communityId', '=', communityOf(tx).id)
      .where('surveyId', '=', surveyId)
      .execute();
    const languages = new Map(rows.map(({ id, language }) => [id, spokenIn(language)]));
    return answers.map(({ responseId, text }) => {
      return { responseId, text, language: languages.get(responseId) ?? 'es' };
    });
  });
}

/** Inside a reading: of these answers, those that count today. What was struck or corrected is read no more. */
export async function countedAmong(tx: Tx, responseIds: readonly string[]): Promise<Set<string>> {
  if (!responseIds.length) return new Set();
  const rows = await tx.db
    .selectFrom('response')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', 'in', [...responseIds])
    .where(isCounted())
    .execute();
  return new Set(rows.map(({ id }) => id));
}

export type OpenQuestion = { surveyId: string; survey: Localized; question: string; words: Localized };

const MOST_SURVEYS = 10;

/** The questions that people answer in their own words, of the newest surveys. */
export function openQuestions(context: Context): Promise<OpenQuestion[]> {
  return read(context, async (tx) => {
    allow(tx, may.analyze);
    const surveys = (await surveysOf(tx)).slice(0, MOST_SURVEYS);
    const found = await Promise.all(
      surveys.map(async ({ id, title }) => {
        const { columns } = await codebookOf(tx, id);
        const open = columns.filter(({ kind, repeat }) => kind === 'text' && !repeat);
        return open.map(({ key, words }) => ({ surveyId: id, survey: title, question: key, words }));
      })
    );
    return found.flat();
  });
}
