import { redirect } from '@sveltejs/kit';
import { bringBack, differencesApart, stateOf } from '#capabilities/surveys/server';
import { read } from '#platform/db';
import { attempt, communityPath } from '#platform/web/server';
import { Nothing } from '../../../../forms.ts';
import { frame, opened } from '../../draft.ts';
import { saidOf } from '../../said.ts';
import { stateLines } from '../lines.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const all = await opened(tx, params.survey);
    const state = await stateOf(tx, params.survey, params.state);
    const changes = await differencesApart(all.draft.definition, state.definition, all.language);
    const [line] = await stateLines(tx, [state]);
    return {
      ...frame(tx, all),
      state: line!,
      changes: changes.map((change) => saidOf(change, tx.locale))
    };
  });

export const actions: Actions = {
  default: (event) =>
    attempt(event, Nothing, async (_, context) => {
      const { survey, state } = event.params;
      await bringBack(context, survey, state);
      redirect(303, communityPath(context, 'surveys', survey, 'questions'));
    })
};
