import { isElement, type Element, type Node } from './tree.ts';

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;'
};
// XML 1.0 has no way to say these, not even escaped; a lone half of a pair is no character at all.
// eslint-disable-next-line no-control-regex
const UNSAYABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const escaped = (text: string, of: RegExp): string =>
  text.replace(UNSAYABLE, '').replace(of, (sign) => ESCAPES[sign]!);

export const toXml = (root: Element): string => `<?xml version="1.0"?>\n${written(root)}`;

function written(node: Node): string {
  if (!isElement(node)) return escaped(node, /[&<>\r]/g);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value, /[&<>"\n\r\t]/g)}"`)
    .join('');
  if (!node.children.length) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${node.children.map(written).join('')}</${node.name}>`;
}
