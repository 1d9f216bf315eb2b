import { setUpTownHall } from '#capabilities/meetings/server';
import { deed } from '../../../deed.ts';
import { prepareView, setUpFrom, SetUpForm } from './setUp.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) => prepareView(context, params.meeting);

export const actions: Actions = {
  default: (event) =>
    deed(event, SetUpForm, async (form, context, id) =>
      setUpTownHall(context, id, await setUpFrom(form, context, id))
    )
};
