import { communityOf, type Context } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import type { MultiPolygon } from '../rules/geo/shape.ts';

export type Zone = { shape: MultiPolygon; source: string | null; drawnAt: Date; countsFrom: number };

/** The boundary; null while nobody has drawn it. */
export function zoneOf(context: Context): Promise<Zone | null> {
  return read(context, async (tx) => {
    const row = await tx.db
      .selectFrom('zone')
      .select(['shape', 'source', 'drawnAt', 'countsFrom'])
      .where('communityId', '=', communityOf(tx).id)
      .executeTakeFirst();
    return (row as unknown as Zone) ?? null;
  });
}
