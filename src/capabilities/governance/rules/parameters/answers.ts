import type { Parameters } from '../../../../kernels/bylaws/index.ts';
import { officeFrom } from '../office.ts';
import { shapeAt, type Shape } from './shape.ts';

/** What a form sent: nested by the dots of its names, lists under their whole name. */
export type Answers = Record<string, unknown>;

/**
 * The parameters with some of them answered anew, as JSON for the kernel to read and refuse. What was
 * typed and is no number goes through as it is, so that the refusal names it.
 */
export function answered(parameters: Parameters, paths: readonly string[], answers: Answers): unknown {
  const json = structuredClone(parameters) as unknown as Record<string, unknown>;
  for (const path of paths) {
    const keys = path.split('.');
    const last = keys.pop()!;
    const parent = keys.reduce<Record<string, unknown>>(
      (at, key) => at[key] as Record<string, unknown>,
      json
    );
    parent[last] = answer(shapeAt(path), path, answers);
  }
  return json;
}

function answer(form: Shape, path: string, answers: Answers): unknown {
  const how = given(answers, `${path}.how`);
  if (form.none && how === 'none') return 'none';
  if (form.silent && how === 'silent') return null;
  switch (form.kind) {
    case 'group':
      return Object.fromEntries(
        Object.entries(form.fields).map(([key, inner]) => [key, answer(inner, `${path}.${key}`, answers)])
      );
    case 'rows':
      return rows(form, path, answers);
    case 'many':
      return answers[`${path}.value`] ?? [];
    case 'quorum':
      return quorum(path, answers);
    default:
      return single(form.kind, text(answers, `${path}.value`));
  }
}

function single(kind: 'number' | 'money' | 'yes_no' | 'one' | 'roles' | 'fraction', typed: string): unknown {
  switch (kind) {
    case 'number':
      return wholeNumber(typed);
    case 'money':
      return cents(typed);
    case 'yes_no':
      return typed === 'yes' ? true : typed === 'no' ? false : typed;
    case 'roles':
      return typed.split(',').map(officeFrom).filter(Boolean);
    case 'fraction':
      return fraction(typed);
    case 'one':
      return typed;
  }
}

const wholeNumber = (typed: string): unknown => (/^\d{1,9}$/.test(typed) ? Number(typed) : typed);
const cents = (typed: string): unknown =>
  /^\d{1,9}([.]\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * 100) : typed;

function fraction(typed: string): unknown {
  const [, part, of, more] = /^(\d{1,4})\/(\d{1,4})(\+?)$/.exec(typed) ?? [];
  return part ? { parts: Number(part), of: Number(of), strictly: more === '+' } : typed;
}

function quorum(path: string, answers: Answers): unknown {
  const of = text(answers, `${path}.base`);
  return text(answers, `${path}.kind`) === 'count'
    ? { kind: 'count', people: wholeNumber(text(answers, `${path}.people`)), of }
    : { kind: 'share', share: fraction(text(answers, `${path}.share`)), of };
}

/** Rows without a number are spare. */
function rows(form: Extract<Shape, { kind: 'rows' }>, path: string, answers: Answers): unknown[] {
  const sent = Object.keys((given(answers, path) as object | undefined) ?? {});
  const row: Shape = { kind: 'group', fields: form.fields };
  return sent
    .filter((index) => text(answers, `${path}.${index}.seats.value`))
    .map((index) => answer(row, `${path}.${index}`, answers));
}

const given = (answers: Answers, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], answers);

const text = (answers: Answers, path: string): string => {
  const value = given(answers, path);
  return typeof value === 'string' ? value.trim() : '';
};
