import { z } from 'zod';
import { importForm } from '#capabilities/surveys/server';
import { read } from '#platform/db';
import { attempt } from '#platform/web/server';
import { frame, opened, Seen } from '../draft.ts';
import { broughtView } from './brought.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const all = await opened(tx, params.survey);
    return { ...frame(tx, all), begun: all.draft.definition.items.length > 0 };
  });

const Chosen = Seen.extend({
  file: z.instanceof(File).refine((file) => file.size > 0, 'surveys_import_needed')
});

export const actions: Actions = {
  default: (event) =>
    attempt(event, Chosen, async ({ file, seen }, context) => {
      const surveyId = event.params.survey;
      const brought = await importForm(context, surveyId, { bytes: await file.bytes(), seen });
      return { brought: broughtView(brought, file.name, context) };
    })
};
