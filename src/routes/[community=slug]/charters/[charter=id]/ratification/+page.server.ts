import { z } from 'zod';
import { askAgain, callOff, carryOn } from '#capabilities/charters/server';
import { deed, Id, Nothing } from '../../forms.ts';
import { ratificationView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  ratificationView(context, params.charter);

export const actions: Actions = {
  carryOn: (event) => deed(event, Nothing, (_, context) => carryOn(context).then(() => undefined)),
  askAgain: (event) =>
    deed(event, z.object({ body: Id }), ({ body }, context) => askAgain(context, event.params.charter, body)),
  callOff: (event) => deed(event, Nothing, (_, context) => callOff(context, event.params.charter))
};
