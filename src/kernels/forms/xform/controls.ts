import { isHidden } from '../xlsform/checks.ts';
import type { Item } from '../xlsform/definition.ts';
import type { Place } from '../xlsform/places.ts';
import { TYPES } from '../xlsform/types.ts';
import type { Said } from '../xlsform/workbook.ts';
import { element, type Element } from '../xml/tree.ts';
import { expression, spoken, type Context } from './context.ts';
import { setValue } from './binds.ts';
import { isDynamic } from '../xlsform/dynamic.ts';
import { hintInItext, labelInItext } from './itext.ts';
import { itemsetOf } from './itemset.ts';

export function controlsOf(items: Item[], context: Context): Element[] {
  return items.flatMap((item) => {
    const place = context.places.of.get(item)!;
    if (item.kind === 'external') return [];
    if (item.kind === 'group') return [groupOf(place, context)];
    return item.kind === 'repeat' ? [repeatOf(place, context)] : questionOf(place, context);
  });
}

const controlOf = (place: Place, context: Context): Record<string, string> =>
  Object.fromEntries(
    Object.entries(place.item.control).map(([key, value]) => [key, expression(value, place, context)])
  );

function groupOf(place: Place, context: Context): Element {
  const { item, path: ref } = place;
  const label = item.label !== undefined || labelInItext(item) ? [labelOf(place, context)] : [];
  return element('group', { ...controlOf(place, context), ref }, [
    ...label,
    ...controlsOf(item.items, context)
  ]);
}

function repeatOf(place: Place, context: Context): Element {
  const { item, path } = place;
  const fresh = context.places.all.filter(
    (one) => one.around.findLast((section) => section.item.kind === 'repeat') === place && isDynamic(one.item)
  );
  const children = [
    ...controlsOf(item.items, context),
    ...fresh.map((one) => setValue(one, 'odk-new-repeat', context))
  ];
  const repeat = element('repeat', { nodeset: path, ...controlOf(place, context) }, children);
  return element('group', { ref: path }, [labelOf(place, context), repeat]);
}

function questionOf(place: Place, context: Context): Element[] {
  const { item, path: ref } = place;
  const type = TYPES[item.type]!;
  if (!type.tag || isHidden(item)) return [];
  const range = item.type === 'range' ? rangeOf(item) : {};
  const query = item.type === 'select_one_external' ? { query: queryOf(place, context) } : {};
  const attributes = { ref, ...controlOf(place, context), mediatype: type.mediatype, ...range, ...query };
  return [
    element(type.tag, attributes, [
      labelOf(place, context),
      ...hintOf(place, context),
      ...itemsetOf(place, context),
      ...triggered(place, context)
    ])
  ];
}

function labelOf(place: Place, context: Context): Element {
  const { item, path } = place;
  if (labelInItext(item)) return element('label', { ref: `jr:itext('${path}:label')` });
  return element('label', {}, item.label === undefined ? [] : spoken(plain(item.label), place, context));
}

function hintOf(place: Place, context: Context): Element[] {
  const { item, path } = place;
  if (hintInItext(item)) return [element('hint', { ref: `jr:itext('${path}:hint')` })];
  const hint = item.hint ?? TYPES[item.type]?.hint;
  return hint === undefined ? [] : [element('hint', {}, spoken(plain(hint), place, context))];
}

const plain = (said: Said): string => (typeof said === 'string' ? said : '');

function rangeOf({ parameters }: Item): Record<string, string | undefined> {
  const { start, end, step, tick_interval, placeholder } = parameters;
  return { start, end, step, 'odk:tick-interval': tick_interval, 'odk:placeholder': placeholder };
}

function queryOf(place: Place, context: Context): string {
  const { item } = place;
  const filter = item.choiceFilter
    ? `[${expression(item.choiceFilter, place, context, { current: true })}]`
    : '';
  return `instance('${item.list}')/root/item${filter}`;
}

/** What an answer sets in motion: values of others, or a reading of where we are. */
function triggered(place: Place, context: Context): Element[] {
  const event = 'xforms-value-changed';
  const waiting = context.waiting.get(`\${${place.item.name}}`) ?? [];
  const isReading = ({ item }: Place) => Number(item.type === 'background-geopoint');
  return waiting
    .toSorted((one, other) => isReading(one) - isReading(other))
    .map((other) => {
      const ref = other.path;
      if (other.item.type === 'background-geopoint') return element('odk:setgeopoint', { ref, event });
      const value = other.item.bind.calculate as string | undefined;
      return element('setvalue', { ref, event, value: value && expression(value, other, context) });
    });
}
