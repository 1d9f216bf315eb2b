import type { Choice, ChoiceList } from '../xlsform/definition.ts';
import { instancesOf, once } from '../xlsform/instances.ts';
import { element, type Element } from '../xml/tree.ts';
import type { Context } from './context.ts';
import { needsItext } from './itext.ts';

/** The lists beside the answers, each once. */
export function listsOf({ definition }: Context): Element[] {
  return once(instancesOf(definition)).map(({ id, src }) => {
    if (src) return element('instance', { id, src });
    const list = definition.lists.find(({ name }) => name === id)!;
    return element('instance', { id }, [rootOf(list)]);
  });
}

function rootOf(list: ChoiceList): Element {
  const translated = needsItext(list);
  return element(
    'root',
    {},
    list.choices.map((choice, at) => itemOf(choice, translated ? `${list.name}-${at}` : null))
  );
}

function itemOf({ name, label, more }: Choice, itextId: string | null): Element {
  const own = itextId ? { itextId, name } : typeof label === 'string' ? { name, label } : { name };
  const cells = Object.entries({ ...own, ...more });
  return element(
    'item',
    {},
    cells.map(([key, text]) => element(key, {}, [text]))
  );
}
