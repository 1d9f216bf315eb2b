import type { Definition } from '../xlsform/definition.ts';
import { placesOf, type Place, type Places } from '../xlsform/places.ts';
import { REFERENCE, withPaths, type Way } from '../xlsform/references.ts';
import { DEFAULT, languagesOf, type Said } from '../xlsform/workbook.ts';
import { element, type Node } from '../xml/tree.ts';

/** What every part of the writer needs at hand. */
export type Context = {
  definition: Definition;
  places: Places;
  language: string;
  /** Who waits for an answer, by the reference to it. */
  waiting: Map<string, Place[]>;
};

export function contextOf(definition: Definition): Context {
  const places = placesOf(definition);
  const waiting = new Map<string, Place[]>();
  for (const place of places.all)
    for (const trigger of place.item.kind === 'question' ? new Set(place.item.trigger) : [])
      waiting.set(trigger, [...(waiting.get(trigger) ?? []), place]);
  return { definition, places, waiting, language: definition.settings.default_language ?? DEFAULT };
}

export const expression = (text: string, from: Place | null, { places }: Context, way?: Way): string =>
  withPaths(text, from, places, way);

// A whole path into a list ("instance('c')/root/item[name = ${q}]/label") is quoted in one piece.
const STEP = String.raw`\/[\w.:-]+(?:\[(?:[^[\]]|\[[^\]]*\])*\])?`;
const QUOTED = new RegExp(
  String.raw`instance\s*\(\s*(?:'[^']*'|"[^"]*")\s*\)(?:${STEP})+|${REFERENCE.source}`,
  'g'
);

/** Words with what they quote: `${name}` becomes an output element. */
export function spoken(text: string, from: Place | null, context: Context): Node[] {
  const nodes: Node[] = [];
  let after = 0;
  for (const match of text.matchAll(QUOTED)) {
    nodes.push(text.slice(after, match.index));
    nodes.push(element('output', { value: expression(match[0], from, context) }));
    after = match.index + match[0].length;
  }
  return [...nodes, text.slice(after)].filter((node) => node !== '');
}

export const inLanguages = (said: Said | undefined): boolean => languagesOf(said).length > 0;

/** What is said per language; plain words are the default language's. */
export const byLanguage = (said: Said, { language }: Context): Record<string, string> =>
  typeof said === 'string' ? { [language]: said } : said;
