import { z } from 'zod';
import { may, problems } from '#capabilities/charters';
import { charterOf, openRatification, writeClause } from '#capabilities/charters/server';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { reading } from '#platform/localized';
import { allow } from '#platform/policy';
import { communityPath } from '#platform/web/server';
import { deed, Id, Pair, Ticked } from '../../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  read(context, async (tx) => {
    allow(tx, may.draft);
    const { id, domains } = await charterOf(tx, params.charter);
    const asked = url.searchParams.get('domain');
    const domain = domains.find((one) => (asked ? one.id === asked : one.name !== null));
    if (!domain?.name) throw problems.no_such_thing();
    const ratifying = (await openRatification(tx, id)) !== null;
    return { id, ratifying, fresh: newId(), domainId: domain.id, domain: reading(domain.name, tx.locale) };
  });

const Written = z.object({ id: Id, domainId: Id, text: Pair, reopens: Ticked });

export const actions: Actions = {
  default: (event) =>
    deed(event, Written, async ({ reopens, ...clause }, context) => {
      const writing = { ...clause, seen: null, besideId: newId(), reopens: reopens === 'yes' };
      await writeClause(context, event.params.charter, writing);
      return communityPath(context, 'charters', event.params.charter, 'clauses', clause.id);
    })
};
