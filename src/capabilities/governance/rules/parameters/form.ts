import type { Fraction, Parameters, Quorum } from '../../../../kernels/bylaws/index.ts';
import { shapeAt, type Shape } from './shape.ts';

/** One question of the form. `how` is asked where a rule may also be none, or be left open. */
export type Question = {
  path: string;
  kind: Shape['kind'];
  how: { value: 'said' | 'none' | 'silent'; of: ('said' | 'none' | 'silent')[] } | null;
  value: string | string[];
  list?: string;
  of?: readonly string[];
  inner: Question[];
};

/** Rows that are empty and can be filled. */
const SPARE_ROWS = 2;

/** The questions about one parameter, filled with what it says now. */
export const questionAbout = (path: string, parameters: Parameters): Question =>
  question(shapeAt(path), valueAt(parameters, path), path);

export const valueAt = (parameters: Parameters, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], parameters);

function question(form: Shape, value: unknown, path: string): Question {
  const ways = [...(form.none ? (['none'] as const) : []), ...(form.silent ? (['silent'] as const) : [])];
  const chosen =
    form.none && value === 'none' ? 'none' : value === null || value === undefined ? 'silent' : 'said';
  const said = chosen === 'said' ? value : undefined;
  return {
    path,
    kind: form.kind,
    how: ways.length ? { value: chosen, of: ['said', ...ways] } : null,
    value: asText(form, said),
    ...('of' in form && { list: form.list, of: form.of }),
    inner: innerOf(form, said, path)
  };
}

function innerOf(form: Shape, said: unknown, path: string): Question[] {
  if (form.kind === 'group')
    return Object.entries(form.fields).map(([key, inner]) =>
      question(
        inner,
        said === undefined ? unasked(inner) : (said as Record<string, unknown>)[key],
        `${path}.${key}`
      )
    );
  if (form.kind !== 'rows') return [];
  const rows = (said as unknown[] | undefined) ?? [];
  const row: Shape = { kind: 'group', fields: form.fields };
  return Array.from({ length: rows.length + SPARE_ROWS }, (_, index) =>
    question(row, rows[index] ?? {}, `${path}.${index}`)
  );
}

/** Where a whole group is silent, its questions stand empty, and so the easiest answer is offered. */
const unasked = (form: Shape): unknown => (form.none ? 'none' : form.silent ? null : undefined);

function asText(form: Shape, said: unknown): string | string[] {
  if (said === undefined) return form.kind === 'many' ? [] : '';
  switch (form.kind) {
    case 'money':
      return (Number(said) / 100).toFixed(2);
    case 'yes_no':
      return said ? 'yes' : 'no';
    case 'many':
      return said as string[];
    case 'roles':
      return (said as string[]).join(', ');
    case 'fraction':
      return tokenOf(said as Fraction);
    case 'quorum':
      return quorumToken(said as Quorum);
    case 'group':
    case 'rows':
      return '';
    default:
      return String(said);
  }
}

/** `1/2+` is more than half, `2/3` at least two thirds. */
export const tokenOf = ({ parts, of, strictly }: Fraction): string => `${parts}/${of}${strictly ? '+' : ''}`;

/** `share 1/2+ filled_seats` or `count 25 roll`. */
const quorumToken = (rule: Quorum): string =>
  `${rule.kind} ${rule.kind === 'share' ? tokenOf(rule.share) : rule.people} ${rule.of}`;

/** Shares that bylaws ask for, smallest first. */
export const fractions = [
  '1/10',
  '1/5',
  '1/4',
  '1/3',
  '2/5',
  '1/2+',
  '3/5',
  '2/3',
  '3/4',
  '4/5',
  '9/10',
  '1/1'
];
