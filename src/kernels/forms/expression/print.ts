import type { Expression, Step } from './tree.ts';

/** An expression as text again, with every bracket that could be needed. */
export function print(expression: Expression): string {
  switch (expression.is) {
    case 'text':
      return expression.value.includes('"') ? `'${expression.value}'` : `"${expression.value}"`;
    case 'number':
      return String(expression.value);
    case 'minus':
      return `-(${print(expression.of)})`;
    case 'call':
      return `${expression.name}(${expression.of.map(print).join(', ')})`;
    case 'binary':
      return `(${print(expression.left)} ${expression.sign} ${print(expression.right)})`;
    case 'path':
      return printPath(expression);
  }
}

function printPath({ from, root, steps }: Extract<Expression, { is: 'path' }>): string {
  const start = from ? `(${print(from)})` : '';
  const written = steps.map(
    (step, at) => `${at === 0 && !root && !from ? '' : step.axis === 'inside' ? '//' : '/'}${printStep(step)}`
  );
  return `${start}${written.join('')}` || '/';
}

function printStep({ axis, name, where }: Step): string {
  const plain = axis === 'self' && name === '*' ? '.' : axis === 'parent' && name === '*' ? '..' : null;
  const named = axis === 'self' || axis === 'parent' ? `${axis}::${name}` : name;
  return `${plain ?? named}${where.map((one) => `[${print(one)}]`).join('')}`;
}
