/** A piece of XML as data: enough of it for forms and answers, nothing more. Names keep their prefix. */
export type Element = { name: string; attributes: Record<string, string>; children: Node[] };
export type Node = Element | string;

type Attributes = Record<string, string | undefined>;

/** Attributes without a value are left out, so callers can write conditions in place. */
export function element(name: string, attributes: Attributes = {}, children: Node[] = []): Element {
  const given = Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { name, attributes: Object.fromEntries(given), children };
}

export const isElement = (node: Node): node is Element => typeof node !== 'string';

export const elementsOf = (parent: Element, name?: string): Element[] =>
  parent.children.filter(isElement).filter((child) => name === undefined || child.name === name);

export const childOf = (parent: Element | undefined, name: string): Element | undefined =>
  parent && elementsOf(parent, name)[0];

export const textOf = (node: Node): string => (isElement(node) ? node.children.map(textOf).join('') : node);

/** The same for all names at once: a long section is gone through only once. */
export function elementsByName(parent: Element): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  for (const one of elementsOf(parent)) {
    const same = found.get(one.name);
    if (same) same.push(one);
    else found.set(one.name, [one]);
  }
  return found;
}
