import { z } from 'zod';
import { transact } from '#platform/db';
import { translateClause, translateDomain, translateHead } from '#capabilities/charters/server';
import { deed, Id, Pair, Seen, Ticked } from '../../forms.ts';
import { translateView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  translateView(context, params.charter);

const Renewed = z.object({
  title: Pair.optional(),
  preamble: Pair.optional(),
  domains: z.record(z.string(), z.object({ id: Id, name: Pair })).default({}),
  clauses: z.record(z.string(), z.object({ id: Id, seen: Seen, text: Pair })).default({}),
  reopens: Ticked
});

export const actions: Actions = {
  default: ({ params: { charter }, ...event }) =>
    deed(event, Renewed, (renewed, context) =>
      transact(context, async (tx) => {
        const reopens = renewed.reopens === 'yes';
        const { title = {}, preamble = {} } = renewed;
        if (renewed.title || renewed.preamble) await translateHead(tx, charter, { title, preamble, reopens });
        for (const { id, name } of Object.values(renewed.domains))
          await translateDomain(tx, charter, { domainId: id, name, reopens });
        for (const { id, seen, text } of Object.values(renewed.clauses))
          await translateClause(tx, id, { seen, texts: text, reopens });
      })
    )
};
