import { redirect } from '@sveltejs/kit';
import { draftOf, editTexts } from '#capabilities/surveys/server';
import { read } from '#platform/db';
import { attempt, communityPath } from '#platform/web/server';
import { TextsForm } from '../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const { survey } = await draftOf(tx, params.survey);
    const { title, purpose, consent, audience, name } = survey;
    return { id: params.survey, name, texts: { title, purpose, consent, audience } };
  });

export const actions: Actions = {
  default: (event) =>
    attempt(event, TextsForm, async (texts, context) => {
      await editTexts(context, event.params.survey, texts);
      redirect(303, communityPath(context, 'surveys', event.params.survey));
    })
};
