import type { Fraction, Parameters, Quorum } from '../../../../kernels/bylaws/index.ts';
import { flat, shape, type Shape } from './shape.ts';

/** A part of a sentence: a number, money, or names of messages that are listed. */
export type Word = { number: number } | { cents: number } | { names: string[] } | { fraction: Fraction };

/** One parameter as a sentence: the name of its message, and the words that go into it. */
export type Says = { path: string; name: string; words: Record<string, Word> };

/** Everything the rules put into numbers, one sentence each, in the order of the text. */
export const says = (parameters: Parameters): Says[] =>
  Object.entries(shape).flatMap(([key, form]) => of(form, parameters[key as keyof Parameters], key));

/** What is said of a parameter and of all that lies within it. */
export const saysAt = (all: Says[], paths: readonly string[]): Says[] =>
  all.filter(({ path }) => paths.some((whole) => path === whole || path.startsWith(`${whole}.`)));

export const labelOf = (path: string): string => `governance_param_${flat(path)}`;
export const optionOf = (list: string, value: string): string => `governance_option_${list}_${value}`;
/** Offices are the partnership's own words; those without a message are shown as written. */
export const officeOf = (role: string): string => `governance_office_${role}`;

function of(form: Shape, value: unknown, path: string): Says[] {
  if (value === null || (form.none && value === 'none'))
    return [
      {
        path,
        name: value ? 'governance_says_none' : 'governance_says_silent',
        words: { label: { names: [labelOf(path)] } }
      }
    ];
  if (form.kind === 'group')
    return Object.entries(form.fields).flatMap(([key, inner]) =>
      of(inner, (value as Record<string, unknown>)[key], `${path}.${key}`)
    );
  if (form.kind === 'rows') return rows(value as Parameters['leadership']['reserved'], path);
  return [leaf(form, value, path)];
}

function rows(reserved: Parameters['leadership']['reserved'], path: string): Says[] {
  return reserved.map(({ who, seats }, index) => ({
    path: `${path}.${index}`,
    name: 'governance_says_leadership_reserved',
    words: { value: { number: seats }, who: { names: who.map((one) => optionOf('category', one)) } }
  }));
}

function leaf(form: Exclude<Shape, { kind: 'group' | 'rows' }>, value: unknown, path: string): Says {
  const name = `governance_says_${flat(path)}`;
  switch (form.kind) {
    case 'number':
      return { path, name, words: { value: { number: value as number } } };
    case 'money':
      return { path, name, words: { value: { cents: value as number } } };
    case 'fraction':
      return { path, name, words: { value: { fraction: value as Fraction } } };
    case 'yes_no':
      return {
        path,
        name: value ? 'governance_says_yes' : 'governance_says_no',
        words: { label: { names: [labelOf(path)] } }
      };
    case 'one':
      return { path, name, words: { value: { names: [optionOf(form.list, value as string)] } } };
    case 'many':
      return listed(
        name,
        path,
        (value as string[]).map((one) => optionOf(form.list, one))
      );
    case 'roles':
      return listed(name, path, (value as string[]).map(officeOf));
    case 'quorum':
      return quorum(value as Quorum, path, name);
  }
}

const listed = (name: string, path: string, names: string[]): Says =>
  names.length
    ? { path, name, words: { value: { names } } }
    : { path, name: 'governance_says_nobody', words: { label: { names: [labelOf(path)] } } };

function quorum(rule: Quorum, path: string, name: string): Says {
  const base: Word = { names: [optionOf('quorum', rule.of)] };
  const value: Word = rule.kind === 'count' ? { number: rule.people } : { fraction: rule.share };
  return { path, name: `${name}_${rule.kind}`, words: { value, base } };
}
