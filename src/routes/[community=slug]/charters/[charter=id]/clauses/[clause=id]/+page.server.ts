import { z } from 'zod';
import { dropClause, settleBeside, takeBackGround } from '#capabilities/charters/server';
import { communityPath } from '#platform/web/server';
import { deed, Id, Ticked } from '../../../forms.ts';
import { clauseView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  clauseView(context, params.charter, params.clause);

const Settled = z.object({ id: Id, as: z.enum(['taken_in', 'left_out']), reopens: Ticked });

export const actions: Actions = {
  settle: (event) =>
    deed(event, Settled, async ({ reopens, ...one }, context) =>
      settleBeside(context, event.params.clause, { ...one, reopens: reopens === 'yes' })
    ),
  takeBack: (event) =>
    deed(event, z.object({ id: Id }), ({ id }, context) => takeBackGround(context, event.params.clause, id)),
  drop: (event) =>
    deed(event, z.object({ reopens: Ticked }), async ({ reopens }, context) => {
      await dropClause(context, event.params.clause, { reopens: reopens === 'yes' });
      return communityPath(context, 'charters', event.params.charter, 'desk');
    })
};
