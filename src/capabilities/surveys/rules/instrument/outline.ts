import type { Definition, Item } from '../../../../kernels/forms/index.ts';
import { boundsOf } from './bounds.ts';
import { conditionOf } from './condition.ts';
import { isRequired } from './differences.ts';
import { isSelect, isSilent, kindOf, type ItemKind } from './edit/kinds.ts';
import { gapsIn, shown } from './languages.ts';
import type { Stale } from './stale.ts';
import { spotsIn } from './tree.ts';

/** A question in the list of all: what it says, how it stands. */
export type Line = {
  path: string;
  name: string;
  depth: number;
  kind: ItemKind | null;
  type: string;
  label: string;
  required: boolean;
  conditional: boolean;
  /** Something in it is kept as it is, because the editor cannot show it. */
  keeps: boolean;
  /** How many words are missing or old, in any language; those of its answers too. */
  gaps: number;
  old: number;
  answers: number | null;
};

export function outlineOf(definition: Definition, stale: Stale, language: string): Line[] {
  const gaps = countBy(gapsIn(definition).map(({ at }) => at));
  const old = countBy(Object.keys(stale).map((key) => key.slice(0, key.lastIndexOf('#'))));
  const sizes = new Map(definition.lists.map(({ name, choices }) => [name, choices.length]));
  return [...spotsIn(definition.items)].map(({ item, path, depth }) => ({
    path,
    name: item.name,
    depth,
    kind: kindOf(item),
    type: item.type,
    label: shown(item.label, language),
    required: isRequired(item) && !isSilent(item.type),
    conditional: item.bind.relevant !== undefined,
    keeps: keepsSomething(item),
    gaps: (gaps.get(path) ?? 0) + ofList(gaps, item.list),
    old: (old.get(path) ?? 0) + ofList(old, item.list),
    answers: isSelect(item.type) ? (sizes.get(item.list ?? '') ?? null) : null
  }));
}

function countBy(all: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) {
    counts.set(one, (counts.get(one) ?? 0) + 1);
    const list = /^([^:]+:)/.exec(one)?.[1];
    if (list) counts.set(list, (counts.get(list) ?? 0) + 1);
  }
  return counts;
}

const ofList = (counts: Map<string, number>, list: string | undefined): number =>
  list === undefined ? 0 : (counts.get(`${list}:`) ?? 0);

const text = (said: Item['bind'][string] | undefined): string | undefined =>
  typeof said === 'string' ? said : undefined;

/** Formulas beyond what can be built with a few taps; they stay as they were written. */
export const keepsSomething = (item: Item): boolean =>
  kindOf(item) === null ||
  conditionOf(text(item.bind.relevant)) === null ||
  boundsOf(text(item.bind.constraint)) === null ||
  item.choiceFilter !== undefined ||
  item.bind.calculate !== undefined;
