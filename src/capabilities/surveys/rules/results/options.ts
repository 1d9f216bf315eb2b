import type { Control, Form, Words } from '../../../../kernels/forms/index.ts';
import type { Option } from './columns.ts';
import { wordsIn } from './words.ts';

/** Options of every filter: what could be chosen by anybody. */
export function optionsOf(form: Form, { items, itemset }: Control): Option[] {
  if (items?.length) return items.map(({ value, label }) => ({ value, words: wordsIn(form, label, value) }));
  const list = /instance\(\s*['"]([^'"]+)['"]/.exec(itemset?.nodes ?? '')?.[1];
  return (list ? (form.lists[list] ?? []) : []).map((row) => {
    const value = row[itemset!.value] ?? row.name ?? '';
    return { value, words: wordsIn(form, labelOf(row), value) };
  });
}

/** What a calculation can come to, as far as its text says: `if(…, 'yes', 'no')`, in the words of a list that has all. */
export function literalOptions(form: Form, calculation: string): Option[] {
  const values = [
    ...new Set([...calculation.matchAll(/,\s*'([^']+)'(?=\s*[,)])/g)].map((match) => match[1]!))
  ];
  const list = Object.values(form.lists).find((rows) =>
    values.every((value) => rows.some(({ name }) => name === value))
  );
  return values.map((value) => ({
    value,
    words: wordsIn(form, labelOf(list?.find(({ name }) => name === value) ?? {}), value)
  }));
}

const labelOf = ({ itextId, label }: Record<string, string>): Words | undefined =>
  itextId ? { text: itextId } : label ? { pieces: [label] } : undefined;
