import { may } from '#capabilities/charters';
import { charterOf, openForRatification } from '#capabilities/charters/server';
import { sistersOf } from '#capabilities/places/server';
import { bodiesOf } from '#capabilities/governance/server';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { allow } from '#platform/policy';
import { communityPath } from '#platform/web/server';
import { deed } from '../../../forms.ts';
import { Asked, ratifiersIn } from './shapes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, may.ratify);
    const { id, title } = await charterOf(tx, params.charter);
    return {
      ...{ id, title: inLanguage(title, tx.locale), fresh: newId() },
      bodies: (await bodiesOf(tx)).map((body) => ({ id: body.id, name: body.name, own: true })),
      sisters: (await sistersOf(tx)).map((one) => ({
        id: one.id,
        name: inLanguage(one.name, tx.locale),
        own: false
      }))
    };
  });

export const actions: Actions = {
  default: (event) =>
    deed(event, Asked, async (asked, context) => {
      const asking = { id: asked.id, ratifiers: ratifiersIn(asked) };
      await openForRatification(context, event.params.charter, asking);
      return communityPath(context, 'charters', event.params.charter, 'ratification');
    })
};
