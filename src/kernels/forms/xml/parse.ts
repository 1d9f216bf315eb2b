import type { Element } from './tree.ts';

/** Where and why a text is no XML: the offset counts UTF-16 units. */
export type XmlProblem = { offset: number; reason: 'malformed' | 'doctype' | 'too_deep' };

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/\s*([^\s<>/]+)\s*>|<([^\s<>/!?=]+)((?:\s+[^\s<>/=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([^\s<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const DEEPEST = 200;

/**
 * Reads XML without a document type: what a server writes is never needed here, and entities that grow
 * are the oldest way to fill a memory.
 */
export function parseXml(text: string): Element | XmlProblem {
  const top: Element = { name: '', attributes: {}, children: [] };
  const open = [top];
  TOKEN.lastIndex = 0;
  let offset = text.startsWith('\ufeff') ? 1 : 0;
  while (offset < text.length) {
    TOKEN.lastIndex = offset;
    const token = TOKEN.exec(text);
    if (!token) return { offset, reason: text.startsWith('<!D', offset) ? 'doctype' : 'malformed' };
    const reason = take(token, open);
    if (reason) return { offset, reason };
    offset = TOKEN.lastIndex;
  }
  const root = top.children.find((child): child is Element => typeof child !== 'string');
  return root && open.length === 1 ? root : { offset, reason: 'malformed' };
}

export const isXmlProblem = (read: Element | XmlProblem): read is XmlProblem => 'reason' in read;

function take(token: RegExpExecArray, open: Element[]): XmlProblem['reason'] | null {
  const [, cdata, closed, opened, attributes, empty, text] = token;
  const parent = open.at(-1)!;
  if (closed !== undefined) return open.length > 1 && open.pop()!.name === closed ? null : 'malformed';
  if (opened !== undefined) return begin(open, opened, attributes!, empty === '/');
  if (open.length > 1 && (cdata ?? text) !== undefined) parent.children.push(cdata ?? plain(text!));
  return open.length === 1 && text?.trim() ? 'malformed' : null;
}

function begin(open: Element[], name: string, attributes: string, empty: boolean) {
  const parent = open.at(-1)!;
  if (open.length === 1 && parent.children.length) return 'malformed';
  const child: Element = { name, attributes: {}, children: [] };
  for (const [, key, one, other] of attributes.matchAll(ATTRIBUTE))
    child.attributes[key!] = plain(one ?? other ?? '');
  parent.children.push(child);
  if (!empty) open.push(child);
  return open.length > DEEPEST ? 'too_deep' : null;
}

const plain = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, meant);

function meant(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return NAMED[name] ?? whole;
  const code = decimal ? Number(decimal) : parseInt(hex!, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
