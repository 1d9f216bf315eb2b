import { askForAnswer } from '#capabilities/charters/server';
import { newId } from '#platform/ids';
import { communityPath } from '#platform/web/server';
import { deed } from '../../charters/forms.ts';
import { Asking } from '../forms.ts';
import { askingView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, url }) =>
  askingView(context, url.searchParams.get('institution'));

export const actions: Actions = {
  default: (event) =>
    deed(event, Asking, async ({ institutionId, clauses }, context) => {
      const asking = clauses.map((clauseId) => ({ commitmentId: newId(), clauseId }));
      await askForAnswer(context, { institutionId, clauses: asking });
      return communityPath(context, 'commitments', 'institutions', institutionId);
    })
};
