import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import type { MultiPolygon } from '../rules/geo/shape.ts';
import { zoneIn, type DrawnNeighborhood } from '../rules/geo/zoneFile.ts';
import { may } from '../rules/policy.ts';
import { measureAreas } from './areas.ts';
import { addNeighborhood, changeNeighborhood, neighborhoodsOf } from './neighborhoods.ts';

export type Drawing = { file: string; source: string; countsFrom?: number };

/** Draws the boundary, and the neighborhoods that the file names. Census areas are measured anew. */
export function drawZone(context: Context, drawing: Drawing): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.settle);
    const { zone, neighborhoods } = zoneIn(drawing.file);
    if (zone) await writeZone(tx, zone, drawing);
    await drawNeighborhoods(tx, neighborhoods);
    if (zone) await measureAreas(tx, zone);
    await remember(tx, 'places.zone_drawn', {
      parts: zone?.coordinates.length ?? 0,
      neighborhoods: neighborhoods.length
    });
  });
}

async function writeZone(tx: Tx, shape: MultiPolygon, { source, countsFrom }: Drawing): Promise<void> {
  const change = {
    shape: JSON.stringify(shape),
    source: source.trim() || null,
    drawnAt: tx.clock(),
    ...(countsFrom && { countsFrom })
  };
  await tx.db
    .insertInto('zone')
    .values({ communityId: communityOf(tx).id, ...change })
    .onConflict((conflict) => conflict.column('communityId').doUpdateSet(change))
    .execute();
}

/** A neighborhood is known by its name in any language; a new name is a new neighborhood. */
async function drawNeighborhoods(tx: Tx, drawn: DrawnNeighborhood[]): Promise<void> {
  const known = await neighborhoodsOf(tx);
  for (const one of drawn) {
    const texts = namesOf(one);
    const same = known.find((old) => namesOf(old).some((text) => texts.includes(text)));
    if (same) await changeNeighborhood(tx, same.id, one);
    else await addNeighborhood(tx, { ...one, id: newId(tx.clock().getTime()) });
  }
}

const namesOf = ({ name }: Pick<DrawnNeighborhood, 'name'>): string[] =>
  Object.values(name.texts).map(({ text }) => text.toLowerCase());
