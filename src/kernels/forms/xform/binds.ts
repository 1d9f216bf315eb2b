import { conditionOf } from '../xlsform/checks.ts';
import { isMeta, type Place } from '../xlsform/places.ts';
import { TYPES } from '../xlsform/types.ts';
import type { Said } from '../xlsform/workbook.ts';
import { element, type Element } from '../xml/tree.ts';
import { expression, type Context } from './context.ts';
import { isDynamic } from '../xlsform/dynamic.ts';
import { isItextMessage, MESSAGES } from './itext.ts';

/** One binding for each node, followed by what happens to it when the form opens. */
export function bindsOf(context: Context): Element[] {
  return context.places.all.flatMap((place) => [...bindOf(place, context), ...atLoad(place, context)]);
}

function bindOf(place: Place, context: Context): Element[] {
  const { item } = place;
  if (item.kind === 'external') return [];
  const given: Record<string, Said> = { ...TYPES[item.type]?.bind, ...item.bind };
  if (item.trigger) delete given.calculate;
  if (!Object.keys(given).length) return [];
  const attributes = Object.entries(given).map(([key, said]) => [key, valueOf(key, said, place, context)]);
  return [element('bind', { nodeset: pathOf(place, context), ...Object.fromEntries(attributes) })];
}

export const pathOf = (place: Place, { definition }: Context): string =>
  place.item.type === 'audit' && isMeta(place) ? `/${definition.root}/meta/audit` : place.path;

const CONDITIONS = new Set(['readonly', 'required', 'relevant', 'constraint', 'calculate']);

function valueOf(key: string, said: Said, place: Place, context: Context): string {
  if (MESSAGES.includes(key) && isItextMessage(said)) return `jr:itext('${place.path}:${key}')`;
  const text = typeof said === 'string' ? said : (Object.values(said)[0] ?? '');
  return expression(CONDITIONS.has(key) ? conditionOf(text) : text, place, context);
}

function atLoad(place: Place, context: Context): Element[] {
  const { item, path: ref } = place;
  if (item.type === 'start-geopoint')
    return [element('odk:setgeopoint', { ref, event: 'odk-instance-first-load' })];
  if (item.type === 'background-audio')
    return [
      element('odk:recordaudio', { ref, event: 'odk-instance-load', 'odk:quality': item.parameters.quality })
    ];
  return isDynamic(item) ? [setValue(place, 'odk-instance-first-load', context)] : [];
}

export function setValue(place: Place, event: string, context: Context): Element {
  return element('setvalue', {
    ref: place.path,
    event,
    value: expression(place.item.default!, place, context)
  });
}
