import type { ChoiceList, Definition, Item, Said } from '../../../../../kernels/forms/index.ts';
import { definitionFrom } from '../bank/compose.ts';
import type { Module } from '../bank/module.ts';
import { codeOf, languagesIn } from '../languages.ts';
import { spotsIn } from '../tree.ts';
import { everySaid } from './languages.ts';

/** The names that a module and an instrument share: both cannot keep them. */
export function namesShared(definition: Definition, module: Module): string[] {
  const there = new Set([...spotsIn(definition.items)].map(({ item }) => item.name));
  return [module.key, ...module.asks.map(({ name }) => name)].filter((name) => there.has(name));
}

/** A module of the bank at the end of an instrument, in those of its languages that the bank speaks. */
export function withModule(definition: Definition, module: Module): Definition {
  const languages = languagesIn(definition);
  const said = (one: Said): Said => (typeof one === 'string' ? one : inLanguagesOf(one, languages));
  const ready = everySaid(definitionFrom([module], { title: '' }), said);
  const renames = new Map(
    ready.lists.flatMap((list): [string, string][] => {
      const known = definition.lists.find(({ name }) => name === list.name);
      return known && !isSameList(known, list) ? [[list.name, `${module.key}_${list.name}`]] : [];
    })
  );
  const newName = (name: string) => renames.get(name) ?? name;
  const listed = (item: Item): Item => ({
    ...item,
    ...(item.list !== undefined && { list: newName(item.list) }),
    items: item.items.map(listed)
  });
  const lists = ready.lists
    .map((list) => ({ ...list, name: newName(list.name) }))
    .filter((list) => !definition.lists.some(({ name }) => name === list.name));
  return {
    ...definition,
    items: [...definition.items, ...ready.items.map(listed)],
    lists: [...definition.lists, ...lists]
  };
}

/** The bank's words under the names that the instrument has for the same languages. */
function inLanguagesOf(said: Record<string, string>, languages: string[]): Said {
  const named = Object.entries(said).map(([language, text]) => {
    const code = codeOf(language);
    return [languages.find((one) => codeOf(one)?.split('-')[0] === code) ?? language, text] as const;
  });
  return Object.fromEntries(named);
}

const isSameList = (one: ChoiceList, other: ChoiceList): boolean =>
  one.choices.length === other.choices.length &&
  one.choices.every(({ name }, at) => name === other.choices[at]!.name);
