import type { Choice, Definition } from '../../../../../kernels/forms/index.ts';
import { nameFrom, saidOf, type Words } from './words.ts';

/** An answer as it was typed: with its name where it has one, in each language. */
export type Typed = { name: string | null; words: Words };

/** Answers in the order typed. Who has a name keeps it, whatever the words; without words an answer goes. */
export function choicesFrom(before: Choice[], typed: Typed[], first: string): Choice[] {
  const taken = new Set(before.map(({ name }) => name));
  return typed.flatMap(({ name, words }): Choice[] => {
    if (!Object.values(words).some((text) => text.trim())) return [];
    const known = before.find((one) => one.name === name);
    const sentence = words[first]?.trim() || Object.values(words).find((text) => text.trim()) || '';
    const own = known?.name ?? nameFrom(sentence, taken, 'answer');
    taken.add(own);
    return [{ row: 0, media: {}, more: {}, ...known, name: own, label: saidOf(known?.label, words, first) }];
  });
}

export const withChoices = (definition: Definition, list: string, choices: Choice[]): Definition => ({
  ...definition,
  lists: definition.lists.map((one) => (one.name === list ? { name: list, choices } : one))
});

/** An answer one place up or down; at the end of the list nothing changes. */
export function movedIn(choices: Choice[], name: string, by: -1 | 1): Choice[] {
  const at = choices.findIndex((choice) => choice.name === name);
  const to = at + by;
  if (at < 0 || to < 0 || to >= choices.length) return choices;
  return choices.with(at, choices[to]!).with(to, choices[at]!);
}

/** Lines of a text in each language as answers: the first line of one is the first of the other. */
export function linesAsTyped(lines: Words): Typed[] {
  const columns = Object.entries(lines).map(([language, text]) => ({ language, lines: text.split(/\r?\n/) }));
  const most = Math.max(0, ...columns.map((one) => one.lines.length));
  return Array.from({ length: most }, (_, at) => ({
    name: null,
    words: Object.fromEntries(columns.map((one) => [one.language, one.lines[at]?.trim() ?? '']))
  }));
}
