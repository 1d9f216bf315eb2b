import type { Definition } from '../../../../kernels/forms/index.ts';
import { signs, type Sign } from './condition.ts';
import { isAsked } from './edit/kinds.ts';
import { shown } from './languages.ts';
import { spotsIn } from './tree.ts';

/** An earlier question that a condition can lean on, with the answers it has and what can be said of it. */
export type Leaned = {
  name: string;
  label: string;
  type: string;
  signs: Sign[];
  answers: { value: string; label: string }[];
};

const SIGNS: Record<string, Sign[]> = {
  select_one: ['is', 'is_not', 'answered'],
  select_multiple: ['has', 'has_not', 'answered'],
  integer: ['at_least', 'at_most', 'is', 'answered'],
  decimal: ['at_least', 'at_most', 'answered'],
  range: ['at_least', 'at_most', 'is', 'answered']
};

/** What stands before a question and can be asked about: only what is answered already helps to decide. */
export function conditionsFor({ items, lists }: Definition, path: string, language: string): Leaned[] {
  const before: Leaned[] = [];
  for (const { item, path: here } of spotsIn(items)) {
    if (here === path) break;
    if (!isAsked(item.type)) continue;
    const choices = lists.find(({ name }) => name === item.list)?.choices ?? [];
    before.push({
      name: item.name,
      label: shown(item.label, language) || item.name,
      type: item.type,
      signs: SIGNS[item.type] ?? [...signs],
      answers: choices.map(({ name, label }) => ({ value: name, label: shown(label, language) || name }))
    });
  }
  return before;
}
