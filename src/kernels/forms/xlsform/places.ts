import { derived } from './item.ts';
import { isYes } from './settings.ts';
import type { Definition, Item } from './definition.ts';

/** Where an item stands in the answers: its path, and the sections around it from the outside in. */
export type Place = { item: Item; path: string; around: Place[] };
export type Places = { all: Place[]; named: Map<string, Place[]>; of: Map<Item, Place> };

/** Every node of the answers, the ones about the answers themselves (`meta`) at the end. */
export function placesOf(definition: Definition): Places {
  const all = [...placed(definition.items, `/${definition.root}`, []), ...metaOf(definition)];
  const named = new Map<string, Place[]>();
  for (const place of all) named.set(place.item.name, [...(named.get(place.item.name) ?? []), place]);
  return { all, named, of: new Map(all.map((place) => [place.item, place])) };
}

function placed(items: Item[], above: string, around: Place[]): Place[] {
  return items.flatMap((item) => {
    const place = { item, path: `${above}/${item.name}`, around };
    return [place, ...placed(item.items, place.path, [...around, place])];
  });
}

function metaOf({ root, settings }: Definition): Place[] {
  const meta: Item[] = [];
  if (!isYes(settings.omit_instanceid)) {
    const bind = { readonly: 'true()', 'jr:preload': settings.instance_id ?? 'uid' };
    meta.push(derived('instanceID', 'calculate', 0, { bind }));
  }
  if (settings.instance_name)
    meta.push(derived('instanceName', 'calculate', 0, { bind: { calculate: settings.instance_name } }));
  return placed(meta, `/${root}/meta`, []);
}

export const isMeta = ({ path, item }: Place): boolean =>
  item.type === 'audit' || path.split('/')[2] === 'meta';
