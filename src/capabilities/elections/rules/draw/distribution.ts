/** How many people have a chance between `from` (included) and `to`, in hundredths. */
export type Band = { from: number; to: number; people: number };

const BANDS = 10;

/** Everybody's chances together, in bands of equal width from the least to the greatest; empty ones left out. */
export function distribution(chances: readonly number[]): Band[] {
  if (!chances.length) return [];
  const [least, greatest] = [Math.min(...chances), Math.max(...chances)];
  const width = (greatest - least) / BANDS;
  if (width < 1e-6) return [{ from: 100 * least, to: 100 * greatest, people: chances.length }];
  const bands = Array.from({ length: BANDS }, (_, band) => ({
    from: 100 * (least + band * width),
    to: 100 * (least + (band + 1) * width),
    people: 0
  }));
  for (const chance of chances) bands[Math.min(BANDS - 1, Math.floor((chance - least) / width))]!.people++;
  return bands.filter(({ people }) => people > 0);
}
