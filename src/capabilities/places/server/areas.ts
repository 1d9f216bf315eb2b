import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { read, transact } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { countsForZone, shareOfArea } from '../rules/geo/area.ts';
import type { MultiPolygon } from '../rules/geo/shape.ts';
import { areasIn } from '../rules/geo/zoneFile.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { zoneOf } from './zone.ts';

export type CensusArea = { geoid: string; name: string; share: number; counts: boolean };

/** Census areas that touch the zone, those that lie deepest in it first. */
export function censusAreas(
  context: Context,
  most = 50
): Promise<{ areas: CensusArea[]; counting: number; all: number }> {
  return read(context, async (tx) => {
    const countsFrom = (await zoneOf(tx))?.countsFrom;
    const rows = await tx.db
      .selectFrom('censusArea')
      .select(['geoid', 'name', 'shareInZone as share'])
      .where('communityId', '=', communityOf(tx).id)
      .orderBy('shareInZone', 'desc')
      .orderBy('geoid')
      .execute();
    const areas = rows.map((row) => ({ ...row, counts: countsForZone(row.share, countsFrom) }));
    const touching = areas.filter(({ share }) => share > 0);
    return {
      areas: touching.slice(0, most),
      counting: areas.filter(({ counts }) => counts).length,
      all: areas.length
    };
  });
}

/** Takes census areas from a file, instead of those that were there, and keeps how much of each lies in the zone. */
export function bringAreas(context: Context, file: string): Promise<{ brought: number; counting: number }> {
  return transact(context, async (tx) => {
    allow(tx, may.settle);
    const zone = await zoneOf(tx);
    if (!zone) throw problems.zone_first();
    const areas = areasIn(file).map((area) => ({ ...area, share: shareOfArea(area.shape, zone.shape) }));
    await replaceAreas(tx, areas);
    const counting = areas.filter(({ share }) => countsForZone(share, zone.countsFrom)).length;
    await remember(tx, 'places.areas_brought', { brought: areas.length, counting });
    return { brought: areas.length, counting };
  });
}

type Measured = { geoid: string; name: string; shape: MultiPolygon; share: number };

async function replaceAreas(tx: Tx, areas: Measured[]): Promise<void> {
  const communityId = communityOf(tx).id;
  await tx.db.deleteFrom('censusArea').where('communityId', '=', communityId).execute();
  await tx.db
    .insertInto('censusArea')
    .values(
      areas.map(({ share, shape, ...area }) => ({
        ...area,
        communityId,
        shape: JSON.stringify(shape),
        shareInZone: share
      }))
    )
    .execute();
}

/** The zone was redrawn: the same areas, measured anew. */
export async function measureAreas(tx: Tx, zone: MultiPolygon): Promise<void> {
  const rows = await tx.db
    .selectFrom('censusArea')
    .select(['geoid', 'name', 'shape'])
    .where('communityId', '=', communityOf(tx).id)
    .execute();
  if (!rows.length) return;
  await replaceAreas(
    tx,
    rows.map((row) => {
      const shape = row.shape as unknown as MultiPolygon;
      return { ...row, shape, share: shareOfArea(shape, zone) };
    })
  );
}
