import { dimensions, may as allowed } from '#capabilities/places';
import { benchmarksFor, censusAreas } from '#capabilities/places/server';
import { read } from '#platform/db';
import { reading } from '#platform/localized';
import { may } from '#platform/policy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) =>
  read(context, async (tx) => {
    const all = (await benchmarksFor(tx)).map((one) => ({ ...one, name: reading(one.name, tx.locale) }));
    return {
      settles: may(tx, allowed.settle),
      dimensions: dimensions
        .map((dimension) => ({ dimension, groups: all.filter((one) => one.dimension === dimension) }))
        .filter(({ groups }) => groups.length),
      ...(await censusAreas(tx))
    };
  });
