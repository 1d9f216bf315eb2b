import type { Definition, Item } from '../../../../kernels/forms/index.ts';
import { narrowing } from './bounds.ts';
import { change, type Change, type ChangeKind } from './change.ts';
import { choiceChanges } from './choiceChanges.ts';
import { helpChanges } from './helpChanges.ts';
import { codeOf, languagesIn, nameOf, shown } from './languages.ts';
import { spotsIn } from './tree.ts';
import { rewordings } from './rewordings.ts';

type Known = { item: Item; path: string };

/** What is different between two states of an instrument, what breaks comparability first. `language` names the questions. */
export function differences(before: Definition, after: Definition, language: string): Change[] {
  const [old, now] = [answered(before), answered(after)];
  const gone = old.filter(({ path }) => !now.some((one) => one.path === path));
  const come = now.filter(({ path }) => !old.some((one) => one.path === path));
  const pairs = gone.map((one) => ({ one, other: come.find((other) => isSame(one, other)) }));
  const taken = new Set(pairs.map(({ other }) => other));
  const about = ({ item, path }: Known) => ({ path, question: shown(item.label, language) || item.name });
  const stayed = now.flatMap((other) => {
    const one = old.find(({ path }) => path === other.path);
    return one ? [{ one, other }] : [];
  });
  const compared = [...stayed, ...pairs.flatMap(({ one, other }) => (other ? [{ one, other }] : []))];
  const found = [
    ...pairs.map(({ one, other }) => {
      if (!other) return change('question_removed', one.path, about(one));
      const moved = one.item.name === other.item.name;
      const names = { from: moved ? one.path : one.item.name, to: moved ? other.path : other.item.name };
      return change(moved ? 'question_moved' : 'question_renamed', other.path, { ...about(other), ...names });
    }),
    ...come.filter((one) => !taken.has(one)).map((one) => change('question_added', one.path, about(one))),
    ...compared.flatMap(({ one, other }) => itemChanges(one.item, other, about(other))),
    ...choiceChanges(before, after, language),
    ...rewordings(before, after, language),
    ...helpChanges(before, after, language),
    ...languageChanges(before, after),
    ...(inOtherOrder(
      stayed.map(({ one }) => one),
      old
    )
      ? [change('order', '', {})]
      : [])
  ];
  return found.toSorted((one, other) => Number(other.breaks) - Number(one.breaks));
}

/** What holds an answer; notes and what only frames others do not. Sections count by their conditions. */
const answered = (definition: Definition): Known[] =>
  [...spotsIn(definition.items)].filter(({ item }) => item.type !== 'note' && item.kind !== 'external');

/** The same name elsewhere, or the same words under another name. */
const isSame = (one: Known, other: Known): boolean =>
  one.item.kind === other.item.kind &&
  (one.item.name === other.item.name ||
    (one.item.label !== undefined &&
      one.item.type === other.item.type &&
      JSON.stringify(one.item.label) === JSON.stringify(other.item.label)));

function itemChanges(one: Item, { item: other, path }: Known, about: Record<string, string>): Change[] {
  const is = (kind: ChangeKind, more: Record<string, string> = {}) => [
    change(kind, path, { ...about, ...more })
  ];
  const differs = (key: 'relevant' | 'calculate' | 'constraint') => text(one, key) !== text(other, key);
  const narrowed = narrowing(text(one, 'constraint'), text(other, 'constraint'));
  return [
    ...(one.type === other.type ? [] : is('retyped', { from: one.type, to: other.type })),
    ...(differs('relevant') || one.choiceFilter !== other.choiceFilter ? is('asked_of_others') : []),
    ...(differs('calculate') ? is('calculation_changed') : []),
    ...(narrowed === 'narrower' ? is('narrowed') : narrowed === 'wider' ? is('widened') : []),
    ...(narrowed === 'other' ? is('constraint_changed') : []),
    ...(isRequired(one) === isRequired(other) ? [] : is(isRequired(other) ? 'required' : 'not_required')),
    ...(one.type === 'range' && JSON.stringify(one.parameters) !== JSON.stringify(other.parameters)
      ? is('scale_changed')
      : [])
  ];
}

const text = (item: Item, key: string): string | undefined => {
  const said = item.bind[key];
  return typeof said === 'string' ? said.trim() : said && Object.values(said)[0];
};

export const isRequired = ({ bind: { required } }: Item): boolean =>
  typeof required === 'string' && /^(yes|true(\(\))?)$/i.test(required.trim());

function languageChanges(before: Definition, after: Definition): Change[] {
  const key = (language: string) => codeOf(language) ?? language;
  const [old, now] = [languagesIn(before), languagesIn(after)];
  const missing = (from: string[], among: string[]) =>
    from.filter((one) => !among.some((two) => key(two) === key(one)));
  return [
    ...missing(now, old).map((one) => change('language_added', '', { language: nameOf(one) })),
    ...missing(old, now).map((one) => change('language_removed', '', { language: nameOf(one) }))
  ];
}

function inOtherOrder(stayed: Known[], old: Known[]): boolean {
  const place = new Map(old.map(({ path }, at) => [path, at]));
  return stayed.some(({ path }, at) => at > 0 && place.get(stayed[at - 1]!.path)! > place.get(path)!);
}
