type Said = { id: string; text: string };

/** Stems of the words that carry meaning: "rentas" and "renta" are one, "de" and "the" are none. */
const stemsIn = (text: string): Set<string> =>
  new Set(
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter(({ length }) => length > 4)
      .map((word) => word.slice(0, STEM))
  );

const STEM = 5;

/** Of these texts, the one with most words in common; null where none has any. A hint for whoever chooses. */
export function nearestTo(text: string, others: readonly Said[]): string | null {
  const own = stemsIn(text);
  const ranked = others
    .map(({ id, text: other }) => ({
      id,
      shared: [...stemsIn(other)].filter((stem) => own.has(stem)).length
    }))
    .sort((a, b) => b.shared - a.shared);
  return ranked[0]?.shared ? ranked[0].id : null;
}
