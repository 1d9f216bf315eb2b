/** Words with what XLSForm lets people write into labels: stress, links, headings, items. Never markup. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; inside: Inline[] }
  | { kind: 'em'; inside: Inline[] }
  | { kind: 'link'; href: string; inside: Inline[] };
export type Line = { kind: 'text' | 'heading' | 'item'; inside: Inline[] };

/** A label line by line. Colors and fonts (`<span style>`) are left out: meaning is never told by color here. */
export function linesOf(text: string): Line[] {
  const plain = text.replaceAll(/<\/?(span|p)\b[^>]*>/gi, '').replaceAll(/<br\s*\/?>/gi, '\n');
  return plain
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line, at, all) => line || (at > 0 && at < all.length - 1 && all[at - 1]))
    .map(lineOf);
}

function lineOf(line: string): Line {
  const [, , heading] = /^(#{1,6})\s+(.*)$/.exec(line) ?? [];
  if (heading !== undefined) return { kind: 'heading', inside: inlines(heading) };
  const [, item] = /^[-*•]\s+(.*)$/.exec(line) ?? [];
  return item === undefined
    ? { kind: 'text', inside: inlines(line) }
    : { kind: 'item', inside: inlines(item) };
}

const MARK =
  /\\([\\*_#[\]()])|\*\*(\S(?:.*?\S)?)\*\*|(?<!\w)__(\S(?:.*?\S)?)__(?!\w)|\*(\S(?:.*?\S)?)\*|(?<!\w)_(\S(?:.*?\S)?)_(?!\w)|\[([^\]]+)\]\(([^)\s]+)\)/;

function inlines(text: string): Inline[] {
  const found = MARK.exec(text);
  if (!found) return text ? [{ kind: 'text', text }] : [];
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  return [...(before ? [{ kind: 'text' as const, text: before }] : []), marked(found), ...inlines(after)];
}

function marked(found: RegExpExecArray): Inline {
  const [whole, escaped, strong, alsoStrong, em, alsoEm, label, href] = found;
  if (escaped !== undefined) return { kind: 'text', text: escaped };
  const stress = strong ?? alsoStrong;
  if (stress !== undefined) return { kind: 'strong', inside: inlines(stress) };
  const light = em ?? alsoEm;
  if (light !== undefined) return { kind: 'em', inside: inlines(light) };
  if (label !== undefined && isSafe(href!)) return { kind: 'link', href: href!, inside: inlines(label) };
  return { kind: 'text', text: label ?? whole };
}

const isSafe = (href: string): boolean => /^(https?:\/\/|mailto:|tel:)/i.test(href);

/** The words alone, for paper and for ears. */
export const wordsOf = (text: string): string =>
  linesOf(text)
    .map(({ inside }) => inside.map(textOf).join(''))
    .join(' ');

const textOf = (one: Inline): string => (one.kind === 'text' ? one.text : one.inside.map(textOf).join(''));
