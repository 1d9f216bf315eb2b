import { tokensOf, type Token } from './tokens.ts';
import type { Expression, Malformed, Sign, Step } from './tree.ts';

const LEVELS: Sign[][] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod']
];
const DEEPEST = 100;

type Reader = { tokens: Token[]; at: number; depth: number };

/** Reads an expression; nothing is thrown, whatever the text. */
export function parse(text: string): Expression | Malformed {
  const tokens = tokensOf(text);
  if (typeof tokens === 'number') return { malformed: true, offset: tokens };
  const reader: Reader = { tokens, at: 0, depth: 0 };
  const read = level(reader, 0);
  const { kind, offset } = peek(reader);
  return read && kind === 'end' ? read : { malformed: true, offset };
}

export const isMalformed = (read: Expression | Malformed): read is Malformed => 'malformed' in read;

/** Past the end there is always one more end. */
const peek = ({ tokens, at }: Reader, ahead = 0): Token => tokens[Math.min(at + ahead, tokens.length - 1)]!;
const isSign = ({ kind, value }: Token, sign: string) => kind === 'sign' && value === sign;

function accept(reader: Reader, sign: string): boolean {
  if (!isSign(peek(reader), sign)) return false;
  reader.at++;
  return true;
}

function level(reader: Reader, depth: number): Expression | null {
  const signs = LEVELS[depth];
  if (!signs) return unary(reader);
  let left = level(reader, depth + 1);
  while (left) {
    const { kind, value } = peek(reader);
    const sign = signs.find((one) => one === value);
    if (!sign || (kind !== 'sign' && kind !== 'name')) return left;
    reader.at++;
    const right = level(reader, depth + 1);
    left = right && { is: 'binary', sign, left, right };
  }
  return null;
}

function unary(reader: Reader): Expression | null {
  if (++reader.depth > DEEPEST) return null;
  const minus = accept(reader, '-');
  const of = minus ? unary(reader) : union(reader);
  reader.depth--;
  return minus ? of && { is: 'minus', of } : of;
}

function union(reader: Reader): Expression | null {
  let left = pathOf(reader);
  while (left && accept(reader, '|')) {
    const right = pathOf(reader);
    left = right && { is: 'binary', sign: '|', left, right };
  }
  return left;
}

/** A path, or anything else that a path may start from. */
function pathOf(reader: Reader): Expression | null {
  const token = peek(reader);
  if (startsPath(reader, token)) return stepsFrom(reader, null, token.value.startsWith('/'));
  const primary = primaryOf(reader);
  if (!primary) return null;
  const where = predicates(reader);
  if (!where) return null;
  const more = isSign(peek(reader), '/') || isSign(peek(reader), '//');
  if (!where.length && !more) return primary;
  const self: Step[] = where.length ? [{ axis: 'self', name: '*', where }] : [];
  const path = more ? stepsFrom(reader, primary, false) : null;
  if (more && path?.is !== 'path') return null;
  return {
    is: 'path',
    from: primary,
    root: false,
    steps: [...self, ...(path?.is === 'path' ? path.steps : [])]
  };
}

function startsPath(reader: Reader, { kind, value }: Token): boolean {
  if (kind === 'name') return !isSign(peek(reader, 1), '(');
  return kind === 'sign' && ['/', '//', '.', '..', '@', '*'].includes(value);
}

function stepsFrom(reader: Reader, from: Expression | null, root: boolean): Expression | null {
  const steps: Step[] = [];
  if (!root && !from && !step(reader, steps, 'child')) return null;
  for (;;) {
    const token = peek(reader);
    if (!isSign(token, '/') && !isSign(token, '//')) break;
    reader.at++;
    if (!step(reader, steps, token.value === '//' ? 'inside' : 'child')) return null;
  }
  return { is: 'path', from, root, steps };
}

const AXES: Record<string, Step['axis']> = {
  child: 'child',
  self: 'self',
  parent: 'parent',
  descendant: 'inside'
};

function step(reader: Reader, steps: Step[], axis: Step['axis']): boolean {
  const token = peek(reader);
  reader.at++;
  let found: Pick<Step, 'axis' | 'name'> | null = null;
  if (isSign(token, '.')) found = { axis: 'self', name: '*' };
  else if (isSign(token, '..')) found = { axis: 'parent', name: '*' };
  else if (isSign(token, '*')) found = { axis, name: '*' };
  else if (isSign(token, '@') && peek(reader).kind === 'name')
    found = { axis, name: `@${reader.tokens[reader.at++]!.value}` };
  else if (token.kind === 'name' && accept(reader, '::')) return onAxis(reader, steps, AXES[token.value]);
  else if (token.kind === 'name') found = { axis, name: token.value };
  if (found?.name === '*' && accept(reader, '(')) return false;
  const where = found && predicates(reader);
  if (!found || !where) return false;
  steps.push({ ...found, where });
  return true;
}

/** "parent::name" and its like; a node test such as "node()" means any. */
function onAxis(reader: Reader, steps: Step[], axis: Step['axis'] | undefined): boolean {
  const { value } = peek(reader);
  reader.at++;
  if (accept(reader, '(') && !accept(reader, ')')) return false;
  const where = axis && predicates(reader);
  if (!axis || !where) return false;
  steps.push({ axis, name: value === 'node' ? '*' : value, where });
  return true;
}

function predicates(reader: Reader): Expression[] | null {
  const where: Expression[] = [];
  while (accept(reader, '[')) {
    const inside = level(reader, 0);
    if (!inside || !accept(reader, ']')) return null;
    where.push(inside);
  }
  return where;
}

function primaryOf(reader: Reader): Expression | null {
  const { kind, value } = peek(reader);
  reader.at++;
  if (kind === 'text') return { is: 'text', value };
  if (kind === 'number') return { is: 'number', value: Number(value) };
  if (kind === 'name') return call(reader, value);
  if (value !== '(') return null;
  const inside = level(reader, 0);
  return inside && accept(reader, ')') ? inside : null;
}

function call(reader: Reader, name: string): Expression | null {
  const of: Expression[] = [];
  if (!accept(reader, '(')) return null;
  if (accept(reader, ')')) return { is: 'call', name, of };
  do {
    const argument = level(reader, 0);
    if (!argument) return null;
    of.push(argument);
  } while (accept(reader, ','));
  return accept(reader, ')') ? { is: 'call', name, of } : null;
}

export type Read = (text: string) => Expression | null;

/** Reads each text once; one that is no expression is null. */
export function reader(): Read {
  const known = new Map<string, Expression | null>();
  return (text) => {
    let read = known.get(text);
    if (read === undefined) {
      const parsed = parse(text);
      read = isMalformed(parsed) ? null : parsed;
      known.set(text, read);
    }
    return read;
  };
}
