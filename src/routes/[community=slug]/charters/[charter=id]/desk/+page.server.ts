import { z } from 'zod';
import { moveClause, moveDomain } from '#capabilities/charters/server';
import { deed, Id } from '../../forms.ts';
import { deskView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) => deskView(context, params.charter);

const By = z.enum(['-1', '1']).transform((by) => Number(by) as -1 | 1);

export const actions: Actions = {
  clause: (event) =>
    deed(event, z.object({ id: Id, by: By }), ({ id, by }, context) => moveClause(context, id, { by })),
  domain: (event) =>
    deed(event, z.object({ id: Id, by: By }), ({ id, by }, context) =>
      moveDomain(context, event.params.charter, { domainId: id, by })
    )
};
