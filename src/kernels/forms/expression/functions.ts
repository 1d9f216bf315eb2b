import { DATES } from './dates.ts';
import { GEOMETRY } from './geometry.ts';
import { NUMBERS } from './numbers.ts';
import { TEXTS } from './texts.ts';
import type { Expression } from './tree.ts';
import { toNumber, toText, toTruth, valueOf, type Here, type Node, type Value } from './world.ts';

export type Evaluate = (expression: Expression, here: Here) => Value;
export type Function = (of: Expression[], here: Here, evaluate: Evaluate) => Value;

/** A function of values alone; arguments that are missing are empty texts. */
const plain =
  (work: (values: Value[], here: Here) => Value): Function =>
  (of, here, evaluate) =>
    work(
      of.map((one) => evaluate(one, here)),
      here
    );

const words = (value: Value | undefined): string[] =>
  toText(value ?? '')
    .split(/\s+/)
    .filter(Boolean);
const nodes = (value: Value | undefined): Node[] => (typeof value === 'object' ? value : []);
const text = (value: Value | undefined): string => toText(value ?? '');

const LOGIC: Record<string, Function> = {
  true: () => true,
  false: () => false,
  not: plain(([value = '']) => !toTruth(value)),
  boolean: plain(([value = '']) => toTruth(value)),
  'boolean-from-string': plain(([value]) => /^(true|1)$/i.test(text(value))),
  if: (of, here, evaluate) => {
    const chosen = of[0] && toTruth(evaluate(of[0], here)) ? of[1] : of[2];
    return chosen ? evaluate(chosen, here) : '';
  },
  coalesce: (of, here, evaluate) => {
    for (const one of of) {
      const value = evaluate(one, here);
      if (toText(value) !== '') return value;
    }
    return '';
  },
  /** What was worked out once stays. */
  once: (of, here, evaluate) => valueOf(here.current) || (of[0] ? evaluate(of[0], here) : ''),
  checklist: plain(([least, most, ...values]) => between(least, most, values.filter(toTruth).length)),
  'weighted-checklist': plain(([least, most, ...pairs]) => {
    const sum = pairs.reduce<number>(
      (all, value, at) => all + (at % 2 === 0 && toTruth(value) ? toNumber(pairs[at + 1] ?? 0) : 0),
      0
    );
    return between(least, most, sum);
  })
};

const between = (least: Value | undefined, most: Value | undefined, count: number): boolean => {
  const [from, to] = [toNumber(least ?? -1), toNumber(most ?? -1)];
  return (from < 0 || count >= from) && (to < 0 || count <= to);
};

const CHOICES: Record<string, Function> = {
  selected: plain(([value, choice]) => words(value).includes(text(choice).trim())),
  'selected-at': plain(([value, at]) => words(value)[toNumber(at ?? 0)] ?? ''),
  'count-selected': plain(([value]) => words(value).length),
  'jr:choice-name': plain(([value, path], here) =>
    here.world.choiceLabel(text(value), text(path), here.current)
  ),
  'jr:itext': plain(([id], here) => here.world.itext(text(id)))
};

const NODES: Record<string, Function> = {
  current: (_, here) => [here.current],
  instance: plain(([id], { world }) => {
    const list = world.list(text(id));
    return list ? [list] : [];
  }),
  position: (of, here, evaluate) => {
    if (!of[0]) return here.position;
    const [node] = nodes(evaluate(of[0], here));
    return node ? placeOf(node) : NaN;
  },
  last: (_, here) => here.size,
  count: plain(([set]) => nodes(set).filter((node) => !node.hidden).length),
  'count-non-empty': plain(([set]) => nodes(set).filter((node) => valueOf(node) !== '').length),
  name: plain(([set], here) => (set === undefined ? here.node : nodes(set)[0])?.name ?? ''),
  'local-name': plain(([set], here) =>
    ((set === undefined ? here.node : nodes(set)[0])?.name ?? '').replace(/^.*:/, '')
  ),
  'indexed-repeat': (of, here, evaluate) => {
    const [target, ...pairs] = of.map((one) => evaluate(one, here));
    let found = nodes(target);
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const rounds = new Set(nodes(pairs[at]));
      const index = toNumber(pairs[at + 1]!);
      found = found.filter((node) => around(node).some((one) => rounds.has(one) && placeOf(one) === index));
    }
    return found;
  },
  pulldata: plain(([list, wanted, column, key], { world }) => {
    const cell = (item: Node, name: Value | undefined) =>
      item.children.find((one) => one.name === text(name));
    const item = world
      .list(text(list))
      ?.children.flatMap((root) => root.children)
      .find((one) => cell(one, column)?.value === text(key));
    return (item && cell(item, wanted)?.value) ?? '';
  }),
  randomize: plain(([set, seed], { world }) =>
    shuffled(nodes(set), seed === undefined ? world.random() * 2_147_483_646 : toNumber(seed))
  )
};

const placeOf = (node: Node): number =>
  1 + (node.parent?.children.filter(({ name }) => name === node.name).indexOf(node) ?? 0);

const around = (node: Node): Node[] => (node.parent ? [node.parent, ...around(node.parent)] : []);

/** The order that every client of the field shows for the same seed (Park–Miller, Fisher–Yates from the end). */
function shuffled(set: Node[], seed: number): Node[] {
  const order = [...set];
  let state = Math.trunc(Number.isFinite(seed) ? seed : 0) % 2_147_483_647;
  if (state <= 0) state += 2_147_483_646;
  for (let left = order.length; left > 0; left--) {
    state = (state * 16_807) % 2_147_483_647;
    const at = Math.floor(((state - 1) / 2_147_483_646) * left);
    [order[left - 1], order[at]] = [order[at]!, order[left - 1]!];
  }
  return order;
}

const all = { ...LOGIC, ...CHOICES, ...NODES };
const simple = Object.entries({ ...TEXTS, ...NUMBERS, ...DATES, ...GEOMETRY }).map(
  ([name, work]) => [name, plain(work)] as const
);

/** Without a prototype, so that no name of JavaScript's own is a function of a form. */
export const FUNCTIONS: Record<string, Function | undefined> = Object.assign(
  Object.create(null) as Record<string, Function>,
  all,
  Object.fromEntries(simple)
);
