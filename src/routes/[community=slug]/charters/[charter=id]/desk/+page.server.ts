import { z } from 'zod';
import { moveClause, moveDomain } from '#capabilities/charters/server';
import { deed, Id } from '../../forms.ts';
import { deskView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) => deskView(context, params.charter);

const Move = z.object({ id: Id, by: z.enum(['-1', '1']).transform((by) => Number(by) as -1 | 1) });

/** Whoever moves one thing often moves another. */
const ordering = (url: URL): string => `${url.pathname}?order`;

export const actions: Actions = {
  clause: (event) =>
    deed(event, Move, async ({ id, by }, context) => {
      await moveClause(context, id, { by });
      return ordering(event.url);
    }),
  domain: (event) =>
    deed(event, Move, async ({ id, by }, context) => {
      await moveDomain(context, event.params.charter, { domainId: id, by });
      return ordering(event.url);
    })
};
