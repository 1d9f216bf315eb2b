import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { previewRelease, releaseResults } from '#capabilities/surveys/server';
import { reading, type Localized } from '#platform/localized';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const found = await previewRelease(context, params.survey);
  const { survey, columns, plan, tables, weighing, ...preview } = found;
  const said = (words: Localized) => reading(words, context.locale).text;
  return {
    ...preview,
    survey: { id: survey.id, title: said(survey.title) },
    threshold: plan.threshold,
    state: weighing?.state ?? null,
    tables: tables.map(({ question, rows, cells, hiddenCells }) => {
      const column = columns.find(({ key }) => key === question)!;
      const word = (value: string) => column.options.find((option) => option.value === value)?.words;
      return {
        ...{ question: said(column.words), key: question, cells, hiddenCells },
        rows: rows.map((row) => ({ ...row, answer: word(row.answer) ? said(word(row.answer)!) : row.answer }))
      };
    })
  };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, z.object({}), async (_, context) => {
      await releaseResults(context, event.params.survey);
      redirect(303, communityPath(context, 'surveys', event.params.survey, 'results'));
    })
};
