import type { ChoiceList, Definition, Item } from '../../../../../kernels/forms/index.ts';
import { boundsOf, constraintOf, type Bounds } from '../bounds.ts';
import { aboveOf, changedIn, itemAt, replacedAt, spotsIn } from '../tree.ts';
import type { ItemKind } from './kinds.ts';
import { saidOf, type Words } from './words.ts';

/** A question as the editor writes it; what is not named stays as it was. */
export type Writing = {
  label?: Words;
  hint?: Words;
  message?: Words;
  required?: boolean;
  bounds?: Bounds;
  scale?: { start: string; end: string; step: string };
  /** Formulas by hand, by their name in the instrument; '' takes one away. */
  formulas?: Partial<Record<'relevant' | 'constraint' | 'calculate' | 'choiceFilter', string>>;
};

export const newItem = (kind: ItemKind, name: string, list?: string): Item => ({
  kind: kind === 'group' || kind === 'repeat' ? kind : 'question',
  name,
  type: kind,
  row: 0,
  media: {},
  bind: {},
  control: {},
  instance: {},
  parameters: kind === 'image' ? { 'max-pixels': '1600' } : {},
  ...(list && { list }),
  items: []
});

export function written(item: Item, writing: Writing, first: string): Item {
  const { label, hint, message, required, bounds, scale, formulas = {} } = writing;
  const bind = { ...item.bind };
  const set = (key: string, value: Item['bind'][string] | undefined) => {
    if (value === undefined || value === '') delete bind[key];
    else bind[key] = value;
  };
  if (message) set('jr:constraintMsg', saidOf(bind['jr:constraintMsg'], message, first));
  if (required !== undefined) set('required', required ? 'yes' : undefined);
  if (bounds && boundsOf(plain(bind.constraint))) set('constraint', constraintOf(bounds));
  for (const key of ['relevant', 'constraint', 'calculate'] as const)
    if (formulas[key] !== undefined) set(key, formulas[key].trim());
  return {
    ...item,
    label: label ? saidOf(item.label, label, first) : item.label,
    hint: hint ? saidOf(item.hint, hint, first) : item.hint,
    choiceFilter:
      formulas.choiceFilter === undefined ? item.choiceFilter : formulas.choiceFilter.trim() || undefined,
    parameters: scale ? { ...item.parameters, ...scale } : item.parameters,
    bind
  };
}

const plain = (said: Item['bind'][string] | undefined) => (typeof said === 'string' ? said : undefined);

/** A new item in a section, after another or at its end. */
export const added = (
  definition: Definition,
  item: Item,
  { section, after }: { section: string; after?: string },
  lists: ChoiceList[] = []
): Definition => ({
  ...definition,
  lists: [...definition.lists, ...lists],
  items: changedIn(definition.items, section, (items) => {
    const at = items.findIndex(({ name }) => name === after);
    return at < 0 ? [...items, item] : items.toSpliced(at + 1, 0, item);
  })
});

export const changedAt = (
  definition: Definition,
  path: string,
  change: (item: Item) => Item
): Definition => ({
  ...definition,
  items: replacedAt(definition.items, path, (item) => [change(item)])
});

/** An item goes, and the lists that nothing asks any more. */
export const removed = (definition: Definition, path: string): Definition =>
  withoutIdleLists({ ...definition, items: replacedAt(definition.items, path, () => []) });

export function withoutIdleLists(definition: Definition): Definition {
  const asked = new Set(
    [...spotsIn(definition.items)].flatMap(({ item }) => [item.list, item.parameters.tick_labelset])
  );
  const held = JSON.stringify([definition.items, definition.settings]);
  // A list may also be looked up by a formula: instance('towns').
  const idle = (name: string) => !asked.has(name) && !held.includes(`instance('${name}')`);
  return { ...definition, lists: definition.lists.filter(({ name }) => !idle(name)) };
}

/** One place up or down within its section. At the end of it nothing changes. */
export function moved(definition: Definition, path: string, by: -1 | 1): Definition {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    ...definition,
    items: changedIn(definition.items, aboveOf(path), (items) => {
      const at = items.findIndex((item) => item.name === name);
      const to = at + by;
      if (at < 0 || to < 0 || to >= items.length) return items;
      return items.with(at, items[to]!).with(to, items[at]!);
    })
  };
}

/** Into another section, at its end. */
export function movedInto(definition: Definition, path: string, section: string): Definition {
  const item = itemAt(definition, path);
  if (!item || section === aboveOf(path) || `${section}/`.startsWith(`${path}/`)) return definition;
  const left = { ...definition, items: replacedAt(definition.items, path, () => []) };
  return added(left, item, { section });
}
