import { communityOf, type Context } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import type { Localized } from '../../../platform/localized/index.ts';
import { collectionOf, rewound } from '../rules/geo/geojson.ts';
import { neighborhoodsOf } from './neighborhoods.ts';
import { zoneOf } from './zone.ts';

/** The boundary and the neighborhoods that are drawn: `drawZone` reads it again. */
export function zoneAsGeoJson(context: Context) {
  return read(context, async (tx) => {
    const zone = await zoneOf(tx);
    const parts = (await neighborhoodsOf(tx)).filter(({ shape }) => shape);
    return collectionOf([
      ...(zone
        ? [
            {
              properties: { kind: 'zone', ...namesOf(communityOf(tx).name), source: zone.source },
              geometry: rewound(zone.shape)
            }
          ]
        : []),
      ...parts.map(({ id, name, isolated, shape }) => ({
        id,
        properties: { kind: 'neighborhood', ...namesOf(name), isolated },
        geometry: rewound(shape!)
      }))
    ]);
  });
}

const namesOf = ({ texts }: Localized) => ({ name_en: texts.en?.text, name_es: texts.es?.text });
