import type { Definition, Item } from '../../../../../kernels/forms/index.ts';
import { replacedAt } from '../tree.ts';

/** Another short name, and every formula and sentence that leans on it follows. */
export function renamed(definition: Definition, path: string, name: string): Definition {
  const old = path.slice(path.lastIndexOf('/') + 1);
  if (old === name) return definition;
  const reference = new RegExp(`\\$\\{(\\s*(?:last-saved#)?)${escaped(old)}(\\s*)\\}`, 'g');
  const follow = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value, (_, one: unknown) =>
        typeof one === 'string'
          ? one.replace(reference, (_whole, before, after) => `\${${before}${name}${after}}`)
          : one
      )
    ) as T;
  const items = replacedAt(definition.items, path, (item): Item[] => [{ ...item, name }]);
  return {
    ...definition,
    items: follow(items),
    lists: follow(definition.lists),
    settings: follow(definition.settings)
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
