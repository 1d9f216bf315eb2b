import { closeRound } from '#capabilities/charters/server';
import { deed, Nothing } from '../../../forms.ts';
import { roundView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  roundView(context, params.draft_round);

export const actions: Actions = {
  close: (event) => deed(event, Nothing, (_, context) => closeRound(context, event.params.draft_round))
};
