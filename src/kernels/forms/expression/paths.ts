import type { Expression, Step } from './tree.ts';

/**
 * Every node that an expression may read, as paths from the root without positions. "*" and "//" stand for
 * everything below where they begin.
 */
export function pathsIn(read: Expression | null, context: string): string[] {
  if (!read) return [];
  const found = new Set<string>();
  visit(read, { at: context, current: context, found });
  return [...found];
}

/** `at` is null inside a list beside the answers. */
type Visit = { at: string | null; current: string; found: Set<string> };

function visit(expression: Expression, here: Visit): string | null {
  switch (expression.is) {
    case 'text':
    case 'number':
      return null;
    case 'minus':
      return visit(expression.of, here);
    case 'binary':
      visit(expression.left, here);
      return visit(expression.right, here);
    case 'call':
      expression.of.forEach((one) => visit(one, here));
      return expression.name === 'current' ? here.current : null;
    case 'path':
      return visitPath(expression, here);
  }
}

function visitPath({ from, root, steps }: Extract<Expression, { is: 'path' }>, here: Visit): string | null {
  let at = from ? visit(from, here) : root ? '' : here.at;
  for (const step of steps) {
    at = at === null ? null : after(at, step);
    step.where.forEach((one) => visit(one, { ...here, at }));
  }
  if (at) here.found.add(at);
  return at;
}

function after(at: string, { axis, name }: Step): string {
  if (at.endsWith('/*')) return at;
  if (axis === 'self') return at;
  if (axis === 'parent') return at.slice(0, at.lastIndexOf('/'));
  if (axis === 'inside' || name === '*') return `${at}/*`;
  return name.startsWith('@') ? at : `${at}/${name}`;
}
