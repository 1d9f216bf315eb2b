import type { Choice, ChoiceList } from '../xlsform/definition.ts';
import { truthOf } from '../xlsform/cells.ts';
import { isSearch } from '../xlsform/checks.ts';
import type { Place } from '../xlsform/places.ts';
import { extensionOf, isFile } from '../xlsform/types.ts';
import { element, type Element } from '../xml/tree.ts';
import { expression, spoken, type Context } from './context.ts';
import { needsItext } from './itext.ts';

/** Where a question's choices come from: a list of the form, a file, or what was answered in a repeat. */
export function itemsetOf(place: Place, context: Context): Element[] {
  const { item } = place;
  if (item.type === 'select_one_external') return [];
  const ticks = item.type === 'range' ? item.parameters.tick_labelset : undefined;
  const list = item.list ?? ticks ?? item.parameters['reference-geometry'];
  if (list === undefined) return [];
  if (/^\$\{/.test(list)) return [fromRepeat(list, place, context)];
  if (isSearch(item)) return inline(list, context);
  return [fromList(list, place, context)];
}

function fromList(list: string, place: Place, context: Context): Element {
  const { parameters } = place.item;
  const file = isFile(list);
  const id = file ? list.slice(0, -extensionOf(list).length) : list;
  const own = context.definition.lists.find(({ name }) => name === list);
  const translated = own !== undefined && needsItext(own);
  const geo = extensionOf(list) === '.geojson';
  const value = (file && parameters.value) || (geo ? 'id' : 'name');
  const label = (file && parameters.label) || (geo ? 'title' : translated ? 'jr:itext(itextId)' : 'label');
  const nodeset = `instance('${id}')/root/item${filterOf(place, context)}`;
  return itemset(randomized(nodeset, place, context), value, label);
}

function filterOf(place: Place, context: Context): string {
  const filter = place.item.choiceFilter;
  return filter ? `[${expression(filter, place, context, { current: true })}]` : '';
}

function randomized(nodeset: string, place: Place, context: Context): string {
  const { randomize, seed } = place.item.parameters;
  if (truthOf(randomize ?? 'no') !== true) return nodeset;
  if (!seed) return `randomize(${nodeset})`;
  return `randomize(${nodeset}, ${expression(seed, place, context).trim()})`;
}

function fromRepeat(list: string, place: Place, context: Context): Element {
  const path = expression(list, null, context).trim();
  const isRepeat = context.places.all.some((one) => one.path === path && one.item.kind === 'repeat');
  const at = isRepeat ? path.length : path.lastIndexOf('/');
  const [parent, name] = isRepeat ? [path, 'geometry'] : [path.slice(0, at), path.slice(at + 1)];
  const filter = place.item.choiceFilter
    ? expression(place.item.choiceFilter, place, context, { current: true, round: parent })
    : `./${name} != ''`;
  return itemset(randomized(`${parent}[${filter}]`, place, context), name, name);
}

const itemset = (nodeset: string, value: string, label: string): Element =>
  element('itemset', { nodeset }, [element('value', { ref: value }), element('label', { ref: label })]);

/** "search()" reads a file of its own, so its columns stand in the form itself. */
function inline(name: string, context: Context): Element[] {
  const list = context.definition.lists.find((one) => one.name === name);
  return (list?.choices ?? []).map((choice, at) =>
    element('item', {}, [labelOf(choice, at, list!, context), element('value', {}, [choice.name])])
  );
}

function labelOf({ label }: Choice, at: number, list: ChoiceList, context: Context): Element {
  if (needsItext(list)) return element('label', { ref: `jr:itext('${list.name}-${at}')` });
  return element('label', {}, typeof label === 'string' ? spoken(label, null, context) : []);
}
