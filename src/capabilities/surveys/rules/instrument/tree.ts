import type { Definition, Item } from '../../../../kernels/forms/index.ts';

/** A line of an instrument: where it stands, below the root ("income/lost"), and how deep. */
export type Spot = { item: Item; path: string; depth: number };

export function* spotsIn(items: Item[], above = '', depth = 0): Generator<Spot> {
  for (const item of items) {
    const path = above + item.name;
    yield { item, path, depth };
    yield* spotsIn(item.items, `${path}/`, depth + 1);
  }
}

export const itemAt = (definition: Definition, path: string): Item | undefined =>
  path
    .split('/')
    .reduce<Item | undefined>((above, name) => (above?.items ?? []).find((item) => item.name === name), {
      items: definition.items
    } as Item);

/** The path of the section something stands in; '' at the top. */
export const aboveOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The items of one section changed, all else as it was. */
export function changedIn(items: Item[], section: string, change: (items: Item[]) => Item[]): Item[] {
  if (!section) return change(items);
  const [name, ...rest] = section.split('/');
  return items.map((item) =>
    item.name === name ? { ...item, items: changedIn(item.items, rest.join('/'), change) } : item
  );
}

/** Something for the item at a path: nothing, itself changed, or several. */
export const replacedAt = (items: Item[], path: string, by: (item: Item) => Item[]): Item[] =>
  changedIn(items, aboveOf(path), (inside) =>
    inside.flatMap((item) => (item.name === path.slice(path.lastIndexOf('/') + 1) ? by(item) : [item]))
  );
