import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { publishDraft } from '#capabilities/surveys/server';
import { attempt, communityPath } from '#platform/web/server';
import { Seen } from '../draft.ts';
import { publishView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) => publishView(context, params.survey);

const Confirmed = Seen.extend({
  reason: z.string().trim().max(2000, 'surveys_form_too_long').optional(),
  incomplete: z.literal('yes').optional()
});

export const actions: Actions = {
  default: (event) =>
    attempt(event, Confirmed, async ({ seen, reason, incomplete }, context) => {
      const { survey } = event.params;
      const said = reason || null;
      await publishDraft(context, survey, { seen, reason: said, incomplete: incomplete === 'yes' });
      redirect(303, communityPath(context, 'surveys', survey));
    })
};
