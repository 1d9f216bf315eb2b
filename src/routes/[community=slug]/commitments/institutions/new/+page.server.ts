import { may } from '#capabilities/charters';
import { addInstitution } from '#capabilities/charters/server';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { communityPath } from '#platform/web/server';
import { deed } from '../../../charters/forms.ts';
import { NewInstitution } from '../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) => {
  allow(context, may.follow);
  return { fresh: newId() };
};

export const actions: Actions = {
  default: (event) =>
    deed(event, NewInstitution, async ({ spokesperson, ...institution }, context) => {
      await addInstitution(context, { ...institution, spokesperson: spokesperson || null });
      return `${communityPath(context, 'commitments', 'ask')}?institution=${institution.id}`;
    })
};
