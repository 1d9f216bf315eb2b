import * as forms from '../../../src/kernels/forms/index.ts';
import type { Answered } from './answering.ts';
import type { Opinion } from './second-opinion.ts';

/** Where two engines differ over the same deeds: values and relevance by the instance, validity by what is broken. */
export function compare(xform: string, mine: Answered, theirs: Opinion): string[] {
  const byChance = chancy(xform);
  const [one, other] = [valuesIn(mine.xml), valuesIn(theirs.xml)];
  const places = [...new Set([...one.keys(), ...other.keys()])].filter((place) => !byChance(place));
  const inRounds = roundsIn(xform);
  const values = places
    .filter((place) => one.get(place) !== other.get(place))
    .filter((place) => !(inRounds(place) && !one.get(place) && !other.get(place)))
    .map((place) => `${place}: ${said(one.get(place))} / ${said(other.get(place))}`);
  const broken = [
    ...mine.broken.filter((place) => !theirs.broken.includes(place)).map((place) => `${place} only ours`),
    ...theirs.broken.filter((place) => !mine.broken.includes(place)).map((place) => `${place} only theirs`)
  ];
  return [...values, ...broken];
}

const said = (value: string | undefined) => (value === undefined ? 'not there' : JSON.stringify(value));

/** Every leaf of an instance by its place, whatever its prefixes. */
function valuesIn(xml: string): Map<string, string> {
  const root = forms.parseXml(xml);
  if (forms.isXmlProblem(root)) throw new Error(root.reason);
  const values = new Map<string, string>();
  const walk = (element: forms.Element, place: string) => {
    const inside = forms.elementsOf(element);
    if (!inside.length) values.set(place, plain(forms.textOf(element).trim()));
    const counts = new Map<string, number>();
    for (const child of inside) {
      const nth = (counts.get(child.name) ?? 0) + 1;
      counts.set(child.name, nth);
      walk(child, `${place}/${child.name}${nth > 1 ? `[${nth}]` : ''}`);
    }
  };
  walk(root, `/${root.name}`);
  return values;
}

/** A place on the map may say its height as 0 or as 0.0; ids are drawn anew, and two clocks are never one. */
function plain(text: string): string {
  if (/^-?\d[\d. -]+$/.test(text)) return text.replace(/\.0(?= |$)/g, '');
  if (/^uuid:/.test(text)) return 'uuid';
  return /^\d{4}-\d\d-\d\dT/.test(text) ? text.slice(0, 'YYYY-MM-DDTHH:MM'.length) : text;
}

/** Whether a repeat begins with a round or with none is for the client to say: an empty round is no answer. */
function roundsIn(xform: string): (place: string) => boolean {
  const form = forms.readXForm(xform);
  if (!forms.isForm(form)) throw new Error(form.reason);
  const repeats = [...everyPattern(form.root)].filter(({ repeat }) => repeat).map(({ path }) => path);
  return (place) => {
    const path = place.replace(/\[\d+\]/g, '');
    return repeats.some((repeat) => path === repeat || path.startsWith(`${repeat}/`));
  };
}

function* everyPattern(pattern: forms.Pattern): Generator<forms.Pattern> {
  yield pattern;
  for (const child of pattern.children) yield* everyPattern(child);
}

/** What no two engines can agree on: ids, hours, and everything that draws lots. */
function chancy(xform: string): (place: string) => boolean {
  const form = forms.readXForm(xform);
  if (!forms.isForm(form)) throw new Error(form.reason);
  const chanced = new Set(
    Object.entries(form.binds)
      .filter(([, { preload, calculate = '' }]) => preload || /uuid\(|random\(|now\(|today\(/.test(calculate))
      .map(([path]) => path)
  );
  return (place) => /meta\/|instanceID/.test(place) || chanced.has(place.replace(/\[\d+\]/g, ''));
}
