import { may, problems } from '#capabilities/charters';
import { editionIfAny, sheetsOf, signOnQueue, typeSheet } from '#capabilities/charters/server';
import { dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import { plainDay } from '#platform/dates';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { attempt } from '#platform/web/server';
import { m } from '#platform/words';
import { placesFor } from '../places.ts';
import { Sheet, typedFrom } from './shapes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, may.typeSheet);
    if (!(await editionIfAny(tx, params.charter))) throw problems.no_such_edition();
    return {
      ...{ id: params.charter, fresh: newId() },
      today: dayIn(communityOf(tx).timeZone, tx.clock()),
      places: await placesFor(tx, m.charters_elsewhere({}, { locale: tx.locale })),
      sheets: (await sheetsOf(tx, params.charter)).map((one) => ({
        ...one,
        heldOn: plainDay(one.heldOn, tx.locale)
      })),
      queue: await signOnQueue(tx, params.charter)
    };
  });

export const actions: Actions = {
  default: (event) =>
    attempt(event, Sheet, async (sheet, context) => ({
      typedIn: await typeSheet(context, await typedFrom(sheet, event.params.charter, context.locale))
    }))
};
