import {
  everyControl,
  type Bind,
  type Control,
  type Form,
  type Pattern
} from '../../../../kernels/forms/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { literalOptions, optionsOf } from './options.ts';
import { wordsIn } from './words.ts';

/** How answers are read: one of several, several of several, in an order, a number, a day, words, a file or place. */
export type Kind = 'one' | 'several' | 'rank' | 'number' | 'day' | 'text' | 'other';
export type Option = { value: string; words: Localized };

/** One question through all versions of a survey. */
export type Column = {
  /** Its path; where a version asked something else under the same path, with the number of that version. */
  key: string;
  path: string;
  kind: Kind;
  /** Worked out from other answers. */
  calculated: boolean;
  words: Localized;
  options: Option[];
  /** The numbers of the versions that asked it. */
  versions: number[];
  /** What the questions around it are about. */
  section: Localized | null;
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
    for (const column of columnsIn(form, number)) {
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

type Place = { section: Localized | null; repeat: string | null };

function columnsIn(form: Form, version: number): Column[] {
  const controls = new Map([...everyControl(form.controls)].map((control) => [control.path, control]));
  const walk = (pattern: Pattern, place: Place): Column[] => {
    const control = controls.get(pattern.path);
    if (!pattern.children.length && !pattern.repeat) {
      const column = columnOf(form, pattern, control, place);
      return column ? [{ ...column, versions: [version] }] : [];
    }
    const inside: Place = {
      section: control?.label ? wordsIn(form, control.label, pattern.name) : place.section,
      repeat: pattern.repeat ? below(form, pattern.path) : place.repeat
    };
    return pattern.children.flatMap((child) => walk(child, inside));
  };
  return form.root.children
    .filter(({ name }) => !/^(\w+:)?meta$/.test(name))
    .flatMap((child) => walk(child, { section: null, repeat: null }));
}

function columnOf(form: Form, { name, path }: Pattern, control: Control | undefined, place: Place) {
  const bind = form.binds[path] ?? { type: 'string' };
  if (!isAsked(bind, control)) return null;
  const kind = kindOf(control?.tag ?? 'calculate', bind.type);
  const key = below(form, path);
  return {
    ...{ ...place, key, path: key, kind, calculated: !control },
    words: wordsIn(form, control?.label, name),
    options: control
      ? optionsOf(form, control)
      : kind === 'one'
        ? literalOptions(form, bind.calculate ?? '')
        : []
  };
}

/** Notes say something and ask nothing; what the device notes of itself is no answer. */
function isAsked(bind: Bind, control: Control | undefined): boolean {
  if (!control) return bind.calculate !== undefined && !bind.preload;
  return !(control.tag === 'input' && bind.readonly === 'true()') && control.tag !== 'trigger';
}

const KINDS: Record<string, Kind> = {
  select1: 'one',
  select: 'several',
  'odk:rank': 'rank',
  upload: 'other'
};
const TYPES: Record<string, Kind> = { int: 'number', decimal: 'number', date: 'day', string: 'text' };

function kindOf(tag: string, type: string): Kind {
  if (tag === 'calculate' && type === 'string') return 'one';
  return KINDS[tag] ?? TYPES[type] ?? 'other';
}

const below = ({ root }: Form, path: string): string => path.slice(root.path.length + 1);
