import {
  elementsOf,
  isElement,
  textOf,
  type Element,
  type Node
} from '../../../src/kernels/forms/xml/tree.ts';

/** XML as lines that can be compared: attributes in order of name, spaces of layout and in expressions folded. */
export function canonical(root: Element): string[] {
  return linesOf(root, '');
}

function linesOf(node: Element, indent: string): string[] {
  const attributes = Object.keys(node.attributes)
    .filter((name) => !name.startsWith('xmlns'))
    .toSorted()
    .map((name) => ` ${name}="${folded(node.attributes[name]!)}"`)
    .join('');
  const mixed = node.children.some((child) => !isElement(child) && child.trim());
  if (mixed || !elementsOf(node).length)
    return [`${indent}<${node.name}${attributes}>${inline(node.children)}`];
  return [
    `${indent}<${node.name}${attributes}>`,
    ...childrenOf(node).flatMap((child) => linesOf(child, `${indent} `))
  ];
}

const inline = (children: Node[]): string =>
  folded(
    children
      .map((child) =>
        isElement(child) ? `<${child.name} ${folded(child.attributes.value ?? textOf(child))}>` : child
      )
      .join('')
  );

/** Fractions of a second in a date cell differ by the reader of the workbook. */
const folded = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(\d\d:\d\d:\d\d)\.\d+/g, '$1');

// Texts are looked up by their id, and their values by their form: their order says nothing.
const UNORDERED = new Set(['translation', 'text']);
const keyOf = ({ attributes }: Element) => attributes.id ?? attributes.form ?? '';

const childrenOf = (node: Element): Element[] =>
  UNORDERED.has(node.name)
    ? elementsOf(node).toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
    : elementsOf(node);
