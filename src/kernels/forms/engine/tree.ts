import type { Node } from '../expression/world.ts';
import type { Pattern } from './form.ts';

/** Where everything lies in the pattern, by path. */
export function patternsIn(root: Pattern): Map<string, Pattern> {
  return new Map([[root.path, root], ...root.children.flatMap((child) => [...patternsIn(child)])]);
}

/** A node with all that begins inside it. */
export function grown(pattern: Pattern, parent: Node | null): Node {
  const { name, path, value, attributes } = pattern;
  const node: Node = { name, path, value, parent, children: [], hidden: parent?.hidden ?? false };
  if (Object.keys(attributes).length) node.attributes = { ...attributes };
  for (const child of pattern.children)
    for (let round = 0; round < (child.repeat ? child.rounds : 1); round++)
      node.children.push(grown(child, node));
  return node;
}

export function* everyNode(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* everyNode(child);
}

/** The rounds of a repeat inside one section. */
export const roundsOf = (parent: Node, path: string): Node[] =>
  parent.children.filter((one) => one.path === path);

/** Puts a new round behind the last one, or where the pattern has it. */
export function addTo(parent: Node, pattern: Pattern, order: Pattern[]): Node {
  const round = grown(pattern, parent);
  const place = order.findIndex(({ path }) => path === pattern.path);
  const before = new Set(order.slice(0, place + 1).map(({ path }) => path));
  const at = parent.children.findLastIndex(({ path }) => before.has(path!)) + 1;
  parent.children.splice(at, 0, round);
  return round;
}

/** "/data/person[2]/age": a path with the number of each round, for messages and keys. */
export function addressOf(node: Node): string {
  if (!node.parent) return `/${node.name}`;
  const same = node.parent.children.filter(({ name }) => name === node.name);
  return `${addressOf(node.parent)}/${node.name}${same.length > 1 ? `[${same.indexOf(node) + 1}]` : ''}`;
}
