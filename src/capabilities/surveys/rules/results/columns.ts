import type { Control, Form, Words } from '../../../../kernels/forms/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { wordsIn } from './words.ts';

/** How answers are read: one of several, several of several, a number, a day, words, a file or place. */
export type Kind = 'one' | 'several' | 'number' | 'day' | 'text' | 'other';
export type Option = { value: string; words: Localized };

/** One question through all versions of a survey. */
export type Column = {
  /** Its path; where a version asked something else under the same path, with the number of that version. */
  key: string;
  path: string;
  kind: Kind;
  words: Localized;
  options: Option[];
  /** The numbers of the versions that asked it. */
  versions: number[];
  /** The repeat it is asked in, as a path; null for what is asked once. */
  repeat: string | null;
};

/**
 * The questions of all versions, the newest's order first. Same path and same kind are one question, in the newest
 * words, with every option that any version had; a change of kind makes another column.
 */
export function columnsOf(versions: { number: number; form: Form }[]): Column[] {
  const found = new Map<string, Column>();
  for (const { number, form } of versions.toSorted((a, b) => b.number - a.number))
    for (const column of asked(form, number)) {
      const known = found.get(column.path);
      if (!known) found.set(column.path, column);
      else if (known.kind === column.kind) join(known, column);
      else found.set(`${column.path}@${number}`, { ...column, key: `${column.path}@${number}` });
    }
  return [...found.values()];
}

function join(known: Column, older: Column): void {
  known.versions.push(...older.versions);
  const values = new Set(known.options.map(({ value }) => value));
  known.options.push(...older.options.filter(({ value }) => !values.has(value)));
}

function asked(form: Form, version: number): Column[] {
  const columns: Column[] = [];
  const walk = (controls: Control[], repeat: string | null): void => {
    for (const control of controls) {
      const path = below(form, control.path);
      if (control.kind !== 'question') walk(control.children, control.kind === 'repeat' ? path : repeat);
      else if (isAsked(form, control)) columns.push(columnOf(form, control, { path, repeat, version }));
    }
  };
  walk(form.controls, null);
  return columns;
}

/** Notes say something and ask nothing. */
const isAsked = (form: Form, { path, tag }: Control): boolean =>
  !(tag === 'input' && form.binds[path]?.readonly === 'true()') && tag !== 'trigger';

type Place = { path: string; repeat: string | null; version: number };

function columnOf(form: Form, control: Control, { path, repeat, version }: Place): Column {
  const words = wordsIn(form, control.label, path.split('/').at(-1)!);
  const kind = kindOf(control.tag, form.binds[control.path]?.type ?? 'string');
  const options = kind === 'one' || kind === 'several' ? optionsOf(form, control) : [];
  return { key: path, path, kind, words, options, versions: [version], repeat };
}

function kindOf(tag: string, type: string): Kind {
  if (tag === 'select1') return 'one';
  if (tag === 'select') return 'several';
  if (tag === 'upload' || tag === 'odk:rank') return 'other';
  if (type === 'int' || type === 'decimal') return 'number';
  if (type === 'date') return 'day';
  return type === 'string' ? 'text' : 'other';
}

/** Options of every filter: what could be chosen by anybody. */
function optionsOf(form: Form, { items, itemset }: Control): Option[] {
  if (items) return items.map(({ value, label }) => ({ value, words: wordsIn(form, label, value) }));
  const list = /instance\(\s*['"]([^'"]+)['"]/.exec(itemset?.nodes ?? '')?.[1];
  return (list ? (form.lists[list] ?? []) : []).map((row) => {
    const value = row[itemset!.value] ?? row.name ?? '';
    return { value, words: wordsIn(form, labelOf(row), value) };
  });
}

const labelOf = ({ itextId, label }: Record<string, string>): Words | undefined =>
  itextId ? { text: itextId } : label ? { pieces: [label] } : undefined;

const below = ({ root }: Form, path: string): string => path.slice(root.path.length + 1);
