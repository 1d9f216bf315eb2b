import { FUNCTIONS } from './functions.ts';
import type { Expression, Sign, Step } from './tree.ts';
import { toNumber, toText, toTruth, valueOf, type Here, type Node, type Value } from './world.ts';

/** What an expression comes to. Total: what makes no sense comes to an empty text, NaN or no nodes. */
export function evaluate(expression: Expression, here: Here): Value {
  switch (expression.is) {
    case 'text':
    case 'number':
      return expression.value;
    case 'minus':
      return -toNumber(evaluate(expression.of, here));
    case 'binary':
      return combine(expression.sign, expression.left, expression.right, here);
    case 'call':
      return FUNCTIONS[expression.name]?.(expression.of, here, evaluate) ?? '';
    case 'path':
      return walk(expression, here);
  }
}

function combine(sign: Sign, one: Expression, other: Expression, here: Here): Value {
  const left = evaluate(one, here);
  if (sign === 'and') return toTruth(left) && toTruth(evaluate(other, here));
  if (sign === 'or') return toTruth(left) || toTruth(evaluate(other, here));
  const right = evaluate(other, here);
  if (sign === '|') return [...new Set([...nodesIn(left), ...nodesIn(right)])];
  if (sign === '=' || sign === '!=') return equal(left, right, sign === '=');
  const [a, b] = [toNumber(left), toNumber(right)];
  switch (sign) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case 'div':
      return a / b;
    default:
      return a % b;
  }
}

export const nodesIn = (value: Value): Node[] => (typeof value === 'object' ? value : []);

/** Of several nodes, one that is equal (or differs) is enough; no node at all is an empty answer. */
function equal(left: Value, right: Value, same: boolean): boolean {
  if (typeof left === 'object' && left.length > 1)
    return left.some((node) => equal(valueOf(node), right, same));
  if (typeof right === 'object' && right.length > 1)
    return right.some((node) => equal(left, valueOf(node), same));
  const [one, other] = [left, right].map((value) => (typeof value === 'object' ? toText(value) : value)) as [
    string | number | boolean,
    string | number | boolean
  ];
  if (typeof one === 'boolean' || typeof other === 'boolean')
    return (toTruth(one) === toTruth(other)) === same;
  if (typeof one === 'number' || typeof other === 'number')
    return (toNumber(one) === toNumber(other)) === same;
  return (one === other) === same;
}

function walk({ from, root, steps }: Extract<Expression, { is: 'path' }>, here: Here): Node[] {
  const { world } = here;
  if (root && world.at && steps.every(isPlain))
    return world.at(`/${steps.map(({ name }) => name).join('/')}`) ?? [];
  let nodes = from ? nodesIn(evaluate(from, here)) : [root ? above(world.root) : here.node];
  for (const step of steps) nodes = take(step, nodes, here);
  return nodes;
}

const isPlain = ({ axis, name, where }: Step) =>
  axis === 'child' && !where.length && name !== '*' && !name.startsWith('@');

/** "/data" starts above the root. */
const above = (root: Node): Node => ({ name: '', parent: null, children: [root], value: '' });

function take(step: Step, nodes: Node[], here: Here): Node[] {
  const found = nodes.flatMap((node) => next(step, node, here));
  return step.axis === 'parent' ? [...new Set(found)] : found;
}

function next({ axis, name, where }: Step, node: Node, here: Here): Node[] {
  const candidates =
    axis === 'self'
      ? [node]
      : axis === 'parent'
        ? up(node)
        : axis === 'inside'
          ? inside(node)
          : node.children;
  if (name.startsWith('@')) return attribute(node, name.slice(1));
  const named = name === '*' ? candidates : candidates.filter((one) => one.name === name);
  return where.reduce(
    (left, one) => left.filter((node, at) => holds(one, node, at + 1, left.length, here)),
    named
  );
}

const up = ({ parent }: Node) => (parent ? [parent] : []);
const inside = (node: Node): Node[] => node.children.flatMap((child) => [child, ...inside(child)]);

function attribute(node: Node, name: string): Node[] {
  const value = node.attributes?.[name];
  return value === undefined ? [] : [{ name: `@${name}`, parent: node, children: [], value }];
}

function holds(where: Expression, node: Node, position: number, size: number, here: Here): boolean {
  const value = evaluate(where, { ...here, node, position, size });
  return typeof value === 'number' ? value === position : toTruth(value);
}
