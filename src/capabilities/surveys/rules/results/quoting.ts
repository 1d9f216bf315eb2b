const GAP = /\s*\[(?:…|\.\.\.)\]\s*/;

/** Whether a quote says only what was written, in its order: left out where it says "[…]", and nothing put in. */
export function isPartOf(quote: string, written: string): boolean {
  const pieces = plain(quote)
    .split(GAP)
    .filter((piece) => piece !== '');
  if (!pieces.length) return false;
  let from = 0;
  const text = plain(written);
  return pieces.every((piece) => {
    const at = text.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0;
  });
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
