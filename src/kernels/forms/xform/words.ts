import type { Piece, Words } from '../engine/form.ts';
import { isElement, textOf, type Element, type Node } from '../xml/tree.ts';

export const piecesOf = ({ children }: Element): Piece[] =>
  children.map((child) => (isElement(child) ? { value: child.attributes.value ?? textOf(child) } : child));

/** Words by their id ("jr:itext('…')") or as they stand there. */
export function wordsOf(text: string | undefined, children: Node[]): Words {
  const [, id] = /^\s*jr:itext\(\s*['"](.*)['"]\s*\)\s*$/s.exec(text ?? '') ?? [];
  if (id !== undefined) return { text: id };
  return {
    pieces: children.length
      ? piecesOf({ name: '', attributes: {}, children })
      : text === undefined
        ? []
        : [text]
  };
}
