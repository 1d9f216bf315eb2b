import { z } from 'zod';
import { may } from '#capabilities/charters';
import { charterOf, openRound } from '#capabilities/charters/server';
import { bodiesOf } from '#capabilities/governance/server';
import { addDays, dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { communityPath } from '#platform/web/server';
import { Day, deed, Id, Pair, Ticked } from '../../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, may.round);
    const { id } = await charterOf(tx, params.charter);
    const bodies = (await bodiesOf(tx)).map((body) => ({ value: body.id, label: body.name }));
    const today = dayIn(communityOf(tx).timeZone, tx.clock());
    return { id, bodies, fresh: newId(), closesOn: addDays(today, 21) };
  });

const Opening = z.object({
  id: Id,
  asks: Pair,
  bodies: z.array(Id).default([]),
  toPublic: Ticked,
  closesOn: Day
});

export const actions: Actions = {
  default: (event) =>
    deed(event, Opening, async ({ toPublic, ...opening }, context) => {
      await openRound(context, event.params.charter, { ...opening, toPublic: toPublic === 'yes' });
      return communityPath(context, 'charters', event.params.charter, 'rounds', opening.id);
    })
};
