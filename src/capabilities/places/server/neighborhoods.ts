import { dayIn } from '../../../platform/clock/index.ts';
import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../platform/db/index.ts';
import type { Localized } from '../../../platform/localized/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import type { MultiPolygon } from '../rules/geo/shape.ts';
import type { FormerName } from '../rules/names.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { everyFormerName, type FormerNameOf } from './profile.ts';

export type Neighborhood = {
  id: string;
  name: Localized;
  /** Far from services: its people are missed first. */
  isolated: boolean;
  shape: MultiPolygon | null;
  former: FormerName[];
};

/** The parts of the zone, by name. */
export function neighborhoodsOf(context: Context): Promise<Neighborhood[]> {
  return read(context, async (tx) => neighborhoodsNamed(tx, await everyFormerName(tx)));
}

/** The same where the former names are known already, or do not matter. */
export async function neighborhoodsNamed(tx: Tx, former: FormerNameOf[]): Promise<Neighborhood[]> {
  const rows = await rowsOf(tx).where('leftOn', 'is', null).execute();
  return rows
    .map((row) => neighborhoodFrom(row, former))
    .sort((a, b) => firstText(a.name).localeCompare(firstText(b.name)));
}

export function neighborhood(context: Context, id: string): Promise<Neighborhood> {
  return read(context, async (tx) => {
    const row = await rowsOf(tx).where('id', '=', id).executeTakeFirst();
    if (!row) throw common.not_found();
    return neighborhoodFrom(row, await everyFormerName(tx));
  });
}

export function addNeighborhood(
  context: Context,
  given: { id: string; name: Localized; isolated: boolean; shape?: MultiPolygon }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.settle);
    if (!firstText(given.name)) throw problems.name_missing();
    const added = await insertOnce(tx, 'neighborhood', {
      communityId: communityOf(tx).id,
      id: given.id,
      name: JSON.stringify(given.name),
      isolated: given.isolated,
      shape: given.shape ? JSON.stringify(given.shape) : null,
      createdAt: tx.clock()
    });
    if (added) await remember(tx, 'places.neighborhood_added', { neighborhoodId: given.id });
  });
}

/** Whether it is far from services, and where it lies, if that is known anew. */
export function changeNeighborhood(
  context: Context,
  id: string,
  change: { isolated: boolean; shape?: MultiPolygon }
): Promise<void> {
  return settle(context, id, 'places.neighborhood_changed', () => ({
    isolated: change.isolated,
    ...(change.shape && { shape: JSON.stringify(change.shape) })
  }));
}

/** No longer a part of the zone. What was counted there stays counted. */
export const leaveNeighborhood = (context: Context, id: string): Promise<void> =>
  settle(context, id, 'places.neighborhood_left', (tx) => ({
    leftOn: dayIn(communityOf(tx).timeZone, tx.clock())
  }));

function settle(
  context: Context,
  id: string,
  what: string,
  change: (tx: Tx) => { isolated?: boolean; shape?: string; leftOn?: string }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.settle);
    const changed = await tx.db
      .updateTable('neighborhood')
      .set(change(tx))
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', id)
      .where('leftOn', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!changed) throw common.not_found();
    await remember(tx, what, { neighborhoodId: id });
  });
}

const rowsOf = (tx: Tx) =>
  tx.db
    .selectFrom('neighborhood')
    .select(['id', 'name', 'isolated', 'shape'])
    .where('communityId', '=', communityOf(tx).id);

type Row = { id: string; name: unknown; isolated: boolean; shape: unknown };

function neighborhoodFrom(row: Row, former: FormerNameOf[]): Neighborhood {
  return {
    ...row,
    name: row.name as Localized,
    shape: row.shape as MultiPolygon | null,
    former: former.filter(({ neighborhoodId }) => neighborhoodId === row.id)
  };
}

const firstText = (name: Localized): string => name.texts[name.from]?.text ?? '';
