import { dayIn } from '../../../platform/clock/index.ts';
import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../platform/db/index.ts';
import { allow, may as allowed } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import type { MultiPolygon } from '../rules/geo/shape.ts';
import { whereIs } from '../rules/geo/within.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import type { VenueFacts } from '../rules/venue.ts';
import { columnsOf, factsFrom, inUse, venueRows, type Keeper, type Venue } from './venueRows.ts';
import { zoneOf } from './zone.ts';

/** The places to meet, by name. One outside the zone is kept and says so. */
export function venuesOf(context: Context): Promise<Venue[]> {
  return read(context, async (tx) => venuesBeside(tx, (await zoneOf(tx))?.shape ?? null));
}

/** The same where the zone is known already. */
export async function venuesBeside(tx: Tx, zone: MultiPolygon | null): Promise<Venue[]> {
  const rows = await inUse(venueRows(tx)).orderBy('name').execute();
  return rows.map((row) => shownTo(tx, factsFrom(row), zone));
}

/** One venue, also when it is no longer used: meetings took place there. */
export function venue(context: Context, id: string): Promise<Venue> {
  return read(context, async (tx) => {
    const row = await venueRows(tx)
      .leftJoin('zone', 'zone.communityId', 'venue.communityId')
      .select('zone.shape as zone')
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw common.not_found();
    const { zone, ...facts } = row;
    return shownTo(tx, factsFrom(facts), zone as MultiPolygon | null);
  });
}

/** With whether it lies in the zone, and without the address where it is a home and the reader no member. */
function shownTo(tx: Tx, facts: Omit<Venue, 'where'>, zone: MultiPolygon | null): Venue {
  const found = { ...facts, where: whereIs(facts.point, zone) };
  const hidden = facts.neighborhoodHouse && !allowed(tx, may.seeHomes);
  return hidden ? { ...found, address: '', point: null } : found;
}

/** Who opens the door; nobody for those who need not know. */
export async function keeperOf(context: Context, id: string): Promise<Keeper | null> {
  if (!allowed(context, may.seeKeeper)) return null;
  return read(context, async (tx) => {
    const row = await tx.db
      .selectFrom('venue')
      .select(['keeper as name', 'keeperContact as contact'])
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', id)
      .executeTakeFirst();
    return row ?? null;
  });
}

/** Sending it twice under the same id adds one venue; the same name at the same address is one already. */
export function addVenue(context: Context, id: string, facts: VenueFacts, keeper?: Keeper): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.settle);
    refuseIncomplete(facts);
    const communityId = communityOf(tx).id;
    const row = { communityId, id, createdAt: tx.clock(), ...columnsOf(tx, facts, keeper) };
    const added = await insertOnce(tx, 'venue', row);
    if (added) return remember(tx, 'places.venue_added', { venueId: id });
    const repeated = await venueRows(tx).where('id', '=', id).executeTakeFirst();
    if (!repeated) throw problems.already_there({ name: facts.name });
  });
}

export function changeVenue(context: Context, id: string, facts: VenueFacts, keeper?: Keeper): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.settle);
    refuseIncomplete(facts);
    await lockVenue(tx, id);
    const twin = await twinOf(tx, facts);
    if (twin && twin !== id) throw problems.already_there({ name: facts.name });
    await write(tx, id, columnsOf(tx, facts, keeper));
    await remember(tx, 'places.venue_changed', { venueId: id });
  });
}

/** No longer used. It stays with the meetings that took place there, and can be used again. */
export function leaveVenue(context: Context, id: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.settle);
    const venue = await lockVenue(tx, id);
    if (venue.leftOn) return;
    await write(tx, id, { leftOn: dayIn(communityOf(tx).timeZone, tx.clock()) });
    await remember(tx, 'places.venue_left', { venueId: id });
  });
}

export function returnToVenue(context: Context, id: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.settle);
    const venue = await lockVenue(tx, id);
    if (!venue.leftOn) return;
    if (await twinOf(tx, venue)) throw problems.already_there({ name: venue.name });
    await write(tx, id, { leftOn: null });
    await remember(tx, 'places.venue_used_again', { venueId: id });
  });
}

async function lockVenue(tx: Tx, id: string): Promise<Omit<Venue, 'where'>> {
  const row = await venueRows(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw common.not_found();
  return factsFrom(row);
}

/** The venue in use under the same name at the same address. */
export async function twinOf(
  tx: Tx,
  { name, address }: Pick<VenueFacts, 'name' | 'address'>
): Promise<string | null> {
  const row = await inUse(venueRows(tx))
    .where((eb) => eb(eb.fn('lower', ['name']), '=', name.toLowerCase()))
    .where((eb) => eb(eb.fn('lower', ['address']), '=', address.toLowerCase()))
    .executeTakeFirst();
  return row?.id ?? null;
}

async function write(
  tx: Tx,
  id: string,
  change: Partial<ReturnType<typeof columnsOf>> & { leftOn?: string | null }
) {
  await tx.db
    .updateTable('venue')
    .set(change)
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();
}

function refuseIncomplete({ name, address }: VenueFacts): void {
  if (!name.trim() || !address.trim()) throw problems.venue_incomplete();
}
