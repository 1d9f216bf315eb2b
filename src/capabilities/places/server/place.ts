import type { Context } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import { nearest } from '../rules/nearest.ts';
import { whereIs } from '../rules/geo/within.ts';
import { neighborhoodsNamed } from './neighborhoods.ts';
import { everyFormerName } from './profile.ts';
import { keeperOf, venue, venuesBeside } from './venues.ts';
import { zoneOf } from './zone.ts';

/** Everything about a place at once: its zone, its parts, where people meet, and what it was called. */
export function placeOf(context: Context) {
  return read(context, async (tx) => {
    const [zone, names] = [await zoneOf(tx), await everyFormerName(tx)];
    return {
      zone,
      former: names.filter(({ neighborhoodId }) => neighborhoodId === null),
      neighborhoods: await neighborhoodsNamed(tx, names),
      venues: await venuesBeside(tx, zone?.shape ?? null)
    };
  });
}

/** One venue, the neighborhood it lies in, who opens the door (for those who may know), and what else is near. */
export function venuePage(context: Context, id: string) {
  return read(context, async (tx) => {
    const found = await venue(tx, id);
    const parts = await neighborhoodsNamed(tx, []);
    return {
      venue: found,
      neighborhood: parts.find((part) => whereIs(found.point, part.shape) === 'inside') ?? null,
      keeper: await keeperOf(tx, id),
      near: nearest(found, await venuesBeside(tx, null))
    };
  });
}
