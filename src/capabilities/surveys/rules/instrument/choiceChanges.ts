import type { Choice, Definition } from '../../../../kernels/forms/index.ts';
import { change, type Change } from './change.ts';
import { choiceAt, shown } from './languages.ts';
import { spotsIn } from './tree.ts';

/** Answers that came, went or got another name, and questions that now lead to other answers. */
export function choiceChanges(before: Definition, after: Definition, language: string): Change[] {
  const asked = listsAsked(after);
  const listed = [...asked].flatMap(([list, questions]) => {
    const [old, now] = [choicesOf(before, list), choicesOf(after, list)];
    return old && now ? inList(list, old, now, { list: questions.join(', ') }, language) : [];
  });
  return [...listed, ...otherLists(before, after, language)];
}

const choicesOf = ({ lists }: Definition, list: string): Choice[] | undefined =>
  lists.find(({ name }) => name === list)?.choices;

/** Each list with the questions that ask it. */
function listsAsked({ items }: Definition): Map<string, string[]> {
  const asked = new Map<string, string[]>();
  for (const { item } of spotsIn(items))
    if (item.list !== undefined) asked.set(item.list, [...(asked.get(item.list) ?? []), item.name]);
  return asked;
}

function inList(
  list: string,
  old: Choice[],
  now: Choice[],
  about: Record<string, string>,
  language: string
): Change[] {
  const [before, after] = [named(old), named(now)];
  const gone = old.filter(({ name }) => !after.has(name));
  const come = now.filter(({ name }) => !before.has(name));
  const same = (one: Choice) =>
    come.find(
      (other) => one.label !== undefined && JSON.stringify(other.label) === JSON.stringify(one.label)
    );
  const words = (one: Choice) => ({ ...about, choice: shown(one.label, language) || one.name });
  const renamed = gone.flatMap((one) => {
    const other = same(one);
    return other ? [{ one, other }] : [];
  });
  return [
    ...renamed.map(({ one, other }) =>
      change('choice_renamed', choiceAt(list, other.name), { ...words(one), from: one.name, to: other.name })
    ),
    ...gone
      .filter((one) => !same(one))
      .map((one) => change('choice_removed', choiceAt(list, one.name), words(one))),
    ...come
      .filter((one) => !renamed.some(({ other }) => other === one))
      .map((one) => change('choice_added', choiceAt(list, one.name), words(one)))
  ];
}

const named = (choices: Choice[]) => new Set(choices.map(({ name }) => name));

/** A question under another list: the same answers under another heading are no change. */
function otherLists(before: Definition, after: Definition, language: string): Change[] {
  const old = new Map([...spotsIn(before.items)].map(({ path, item }) => [path, item]));
  return [...spotsIn(after.items)].flatMap(({ path, item }) => {
    const was = old.get(path)?.list;
    if (was === undefined || item.list === undefined || was === item.list) return [];
    const [one, other] = [choicesOf(before, was), choicesOf(after, item.list)];
    const gone = one?.find(({ name }) => !other?.some((choice) => choice.name === name));
    if (one && other && !gone) return [];
    return [change('list_changed', path, { path, question: shown(item.label, language) || item.name })];
  });
}
