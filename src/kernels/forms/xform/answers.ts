import type { Item } from '../xlsform/definition.ts';
import { isYes } from '../xlsform/settings.ts';
import { element, type Element } from '../xml/tree.ts';
import { expression, type Context } from './context.ts';
import { isDynamic } from '../xlsform/dynamic.ts';

/** The answers' tree with its defaults, as every new set of answers begins. */
export function answersOf(context: Context): Element {
  const { definition } = context;
  const { settings } = definition;
  const attributes = {
    id: settings.id_string,
    version: settings.version,
    xmlns: settings.instance_xmlns,
    'odk:prefix': settings.prefix,
    'odk:delimiter': settings.delimiter,
    ...definition.attributes
  };
  const children = definition.items.flatMap((item) => nodesOf(item, context, 'form'));
  return element(definition.root, attributes, [...children, ...metaOf(context)]);
}

type Within = 'form' | 'pattern' | 'round';

/** A repeat stands there twice: as a pattern for new rounds and as its first round, each with what is in it once. */
function nodesOf(item: Item, context: Context, within: Within): Element[] {
  if (item.kind === 'external' || item.type === 'audit') return [];
  if (item.kind !== 'repeat') return [nodeOf(item, context, within)];
  const pattern = { ...nodeOf(item, context, 'pattern'), attributes: { 'jr:template': '' } };
  const round = nodeOf(item, context, 'round');
  return within === 'form' ? [pattern, round] : within === 'pattern' ? [pattern] : [round];
}

function nodeOf(item: Item, context: Context, within: Within): Element {
  const place = context.places.of.get(item) ?? null;
  const attributes = Object.entries(item.instance).map(([key, value]) => [
    key,
    expression(value, place, context)
  ]);
  const children =
    item.kind === 'question'
      ? defaultOf(item)
      : item.items.flatMap((inner) => nodesOf(inner, context, within));
  return element(item.name, Object.fromEntries(attributes), children);
}

function defaultOf(item: Item): string[] {
  const value = item.default;
  if (value === undefined || isDynamic(item)) return [];
  return [item.type === 'image' && !value.includes('jr://images/') ? `jr://images/${value}` : value];
}

function metaOf({ definition, places }: Context): Element[] {
  const { settings } = definition;
  const names = places.all.filter(({ item }) => item.type === 'audit').map(({ item }) => item.name);
  if (!isYes(settings.omit_instanceid)) names.push('instanceID');
  if (settings.instance_name) names.push('instanceName');
  return names.length
    ? [
        element(
          'meta',
          {},
          names.map((name) => element(name))
        )
      ]
    : [];
}
