import { countQuestions, itemAt, nameOf, shown } from '#capabilities/surveys';
import { standingOf } from '#capabilities/surveys/server';
import type { Context } from '#platform/context';
import { read } from '#platform/db';
import { frame, opened } from '../draft.ts';
import { saidOf } from '../said.ts';

/** So many gaps are named; the list of questions marks the others. */
const NAMED = 20;

/** What would go out, what is different from before, and what is missing. */
export const publishView = (context: Context, surveyId: string) =>
  read(context, async (tx) => {
    const all = await opened(tx, surveyId);
    const { changes, gaps, stale, missing } = await standingOf(tx, surveyId);
    const said = (breaks: boolean) =>
      (changes ?? []).filter((one) => one.breaks === breaks).map((one) => saidOf(one, tx.locale));
    const words = (at: string) => {
      const item = itemAt(all.draft.definition, at);
      return item ? shown(item.label, all.language) || item.name : at.replace(':', ': ');
    };
    return {
      ...frame(tx, all),
      questions: countQuestions(all.draft.definition),
      first: changes === null,
      breaking: said(true),
      other: said(false),
      gaps: gaps
        .slice(0, NAMED)
        .map(({ at, language }) => ({ at, words: words(at), language: nameOf(language) })),
      gapCount: gaps.length,
      stale,
      missing: missing.map(({ name }) => name)
    };
  });
