import { z } from 'zod';
import { may } from '#capabilities/charters';
import { addDomain, charterOf, openRatification } from '#capabilities/charters/server';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { communityPath } from '#platform/web/server';
import { deed, Id, Pair, Ticked } from '../../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, may.draft);
    const { id } = await charterOf(tx, params.charter);
    return { id, fresh: newId(), ratifying: (await openRatification(tx, id)) !== null };
  });

const Named = z.object({ id: Id, name: Pair, reopens: Ticked });

export const actions: Actions = {
  default: (event) =>
    deed(event, Named, async ({ id, name, reopens }, context) => {
      await addDomain(context, event.params.charter, { id, name, reopens: reopens === 'yes' });
      return communityPath(context, 'charters', event.params.charter, 'desk');
    })
};
