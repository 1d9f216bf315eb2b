import type { SelectQueryBuilder } from 'kysely';
import { dayIn } from '../../../platform/clock/index.ts';
import { communityOf, type Tx } from '../../../platform/context/index.ts';
import type { DB } from '../../../platform/db/index.ts';
import type { Localized } from '../../../platform/localized/index.ts';
import type { Where } from '../rules/geo/within.ts';
import type { VenueFacts } from '../rules/venue.ts';

/** The address is empty where it is a home and the reader no member. */
export type Venue = VenueFacts & {
  id: string;
  /** Whether it lies in the zone: those outside are kept and say so. */
  where: Where;
  /** When somebody last looked whether all this is so. */
  checkedOn: string | null;
  leftOn: string | null;
};

/** Who opens the door, and how they are reached. */
export type Keeper = { name: string | null; contact: string | null };

export const venueRows = (tx: Tx) =>
  tx.db
    .selectFrom('venue')
    .select(['id', 'name', 'address', 'latitude', 'longitude', 'capacity', 'stepFree', 'parking', 'heating'])
    .select(['cooling', 'transit', 'costCents', 'neighborhoodHouse', 'checkedOn', 'leftOn'])
    .where('venue.communityId', '=', communityOf(tx).id);

export const inUse = <Row>(
  query: SelectQueryBuilder<DB, 'venue', Row>
): SelectQueryBuilder<DB, 'venue', Row> => query.where('leftOn', 'is', null);

type Row = Awaited<ReturnType<ReturnType<typeof venueRows>['executeTakeFirstOrThrow']>>;

export function factsFrom({ latitude, longitude, transit, ...row }: Row): Omit<Venue, 'where'> {
  return {
    ...row,
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    transit: transit as Localized | null
  };
}

/** As it is kept; whoever writes it down has just looked. */
export function columnsOf(tx: Tx, { point, transit, ...facts }: VenueFacts, keeper?: Keeper) {
  return {
    ...facts,
    name: facts.name.trim(),
    address: facts.address.trim(),
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    transit: transit && JSON.stringify(transit),
    checkedOn: dayIn(communityOf(tx).timeZone, tx.clock()),
    ...(keeper && { keeper: keeper.name, keeperContact: keeper.contact })
  };
}
