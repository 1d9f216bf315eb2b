import { z } from 'zod';
import { clausesOf, may, problems } from '#capabilities/charters';
import { charterOf, openRatification, writeClause } from '#capabilities/charters/server';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { communityPath } from '#platform/web/server';
import { deed, Id, Pair, Seen, Ticked } from '../../../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, may.draft);
    const charter = await charterOf(tx, params.charter);
    const clause = clausesOf(charter).find(({ id }) => id === params.clause);
    if (!clause) throw problems.no_such_clause();
    const ratifying = (await openRatification(tx, charter.id)) !== null;
    return { charterId: charter.id, fresh: newId(), clause, ratifying };
  });

const Edited = z.object({
  besideId: Id,
  domainId: Id,
  seen: Seen,
  text: Pair,
  onlyTranslated: Ticked,
  reopens: Ticked
});

export const actions: Actions = {
  default: ({ params: { charter, clause }, ...event }) =>
    deed(event, Edited, async ({ onlyTranslated, reopens, ...edited }, context) => {
      const how = { onlyTranslated: onlyTranslated === 'yes', reopens: reopens === 'yes' };
      await writeClause(context, charter, { ...edited, id: clause, ...how });
      return communityPath(context, 'charters', charter, 'clauses', clause);
    })
};
