import { z } from 'zod';
import { may, problems } from '#capabilities/charters';
import { charterOf, dropDomain, nameDomain, openRatification } from '#capabilities/charters/server';
import { read } from '#platform/db';
import { allow } from '#platform/policy';
import { communityPath } from '#platform/web/server';
import { deed, Pair, Ticked } from '../../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, may.draft);
    const { id, domains } = await charterOf(tx, params.charter);
    const found = domains.find((one) => one.id === params.charter_domain);
    if (!found) throw problems.no_such_thing();
    const ratifying = (await openRatification(tx, id)) !== null;
    return { id, ratifying, number: found.number, name: found.name, empty: !found.clauses.length };
  });

const Named = z.object({ name: Pair, onlyTranslated: Ticked, reopens: Ticked });

export const actions: Actions = {
  name: ({ params, ...event }) =>
    deed(event, Named, async ({ name, onlyTranslated, reopens }, context) => {
      const how = { onlyTranslated: onlyTranslated === 'yes', reopens: reopens === 'yes' };
      await nameDomain(context, params.charter, { domainId: params.charter_domain, name, ...how });
      return communityPath(context, 'charters', params.charter, 'desk');
    }),
  drop: ({ params, ...event }) =>
    deed(event, z.object({ reopens: Ticked }), async ({ reopens }, context) => {
      await dropDomain(context, params.charter, {
        domainId: params.charter_domain,
        reopens: reopens === 'yes'
      });
      return communityPath(context, 'charters', params.charter, 'desk');
    })
};
