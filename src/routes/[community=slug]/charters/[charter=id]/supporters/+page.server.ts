import { z } from 'zod';
import { ELSEWHERE, may } from '#capabilities/charters';
import { editionOf, hideName, signOnCounts, wallOf } from '#capabilities/charters/server';
import { read } from '#platform/db';
import { may as can } from '#platform/policy';
import { m } from '#platform/words';
import { deed, Id } from '../../forms.ts';
import { placesFor } from '../places.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  read(context, async (tx) => {
    const { text } = await editionOf(tx, params.charter);
    const places = new Map(
      (await placesFor(tx, m.charters_elsewhere({}, { locale: tx.locale }))).map(({ value, label }) => [
        value,
        label
      ])
    );
    const kind = url.searchParams.get('kind') === 'person' ? 'person' : 'organization';
    const wall = await wallOf(tx, params.charter, { kind, after: url.searchParams.get('after') ?? '' });
    const counts = await signOnCounts(tx, params.charter);
    const placed = (place: string) => places.get(place) ?? places.get(ELSEWHERE)!;
    return {
      id: params.charter,
      kind,
      title: text.title[tx.locale] ?? Object.values(text.title)[0] ?? '',
      counts: { ...counts, places: counts.places.map((one) => ({ ...one, name: placed(one.place) })) },
      wall: { next: wall.next, names: wall.names.map((one) => ({ ...one, place: placed(one.place) })) },
      after: url.searchParams.has('after'),
      may: { hide: can(tx, may.hideName) }
    };
  });

export const actions: Actions = {
  hide: (event) => deed(event, z.object({ id: Id }), ({ id }, context) => hideName(context, id))
};
