/** Numbers from 0 up to but without 1, the same ones for the same seed. */
export type Random = () => number;

/**
 * The small fast counter generator (sfc32) set up with the first 128 bits of the seed's SHA-256, twelve numbers
 * thrown away. Anyone can repeat it; it keeps no secret once the seed is told.
 */
export async function randomFrom(seed: string): Promise<Random> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(seed));
  const words = new DataView(digest);
  let [a, b, c, counter] = [0, 4, 8, 12].map((at) => words.getUint32(at)) as [number, number, number, number];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}

/** In an order by lot (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
