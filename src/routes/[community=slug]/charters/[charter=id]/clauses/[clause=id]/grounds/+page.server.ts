import { addFinding, addGround, addPriority, addTheme } from '#capabilities/charters/server';
import { communityPath } from '#platform/web/server';
import { deed } from '../../../../forms.ts';
import { FromSense, FromSurvey, Ground } from './shapes.ts';
import { groundsView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  groundsView(context, params.charter, params.clause);

export const actions: Actions = {
  sense: ({ params: { charter, clause }, ...event }) =>
    deed(event, FromSense, async ({ id, what }, context) => {
      if (what.kind === 'theme') await addTheme(context, clause, { id, themeId: what.id });
      else await addPriority(context, clause, { id, priorityId: what.id });
      return communityPath(context, 'charters', charter, 'clauses', clause);
    }),
  finding: ({ params: { charter, clause }, ...event }) =>
    deed(event, FromSurvey, async (finding, context) => {
      await addFinding(context, clause, finding);
      return communityPath(context, 'charters', charter, 'clauses', clause);
    }),
  other: ({ params: { charter, clause }, ...event }) =>
    deed(event, Ground, async (ground, context) => {
      await addGround(context, clause, ground);
      return communityPath(context, 'charters', charter, 'clauses', clause);
    })
};
