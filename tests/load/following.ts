import { sleep } from '../../bin/lib/run.js';
import type { House } from './house.ts';
import { openScreens } from './screens.ts';
import type { Visitor } from './visitor.ts';

/** What the phones before a live picture told; a picture carries the millisecond at which it was drawn. */
export type Followed = {
  /** From drawn to heard, of each picture on each phone, in milliseconds. */
  delays: number[];
  /** New pictures that the luckiest phone saw, and how many the others missed of those, all together. */
  pictures: number;
  missed: number;
  /** Phones that the program let go. */
  broken: number;
};

const WAVE = 100;
/** So long without a new picture, and the last one has arrived. */
const CALM = 2_000;

/** Phones that follow a picture from here on; the returned function waits for the last one and tells. */
export async function follow(
  house: House,
  path: string,
  visitors: Visitor[],
  many: number
): Promise<() => Promise<Followed>> {
  const [delays, seen] = [[] as number[], new Array<number>(many).fill(0)];
  let last = performance.now();
  const waves: Awaited<ReturnType<typeof openScreens>>[] = [];
  // They come in waves, as people open a page.
  for (let first = 0; first < many; first += WAVE) {
    const hear = (drawn: number, place: number) => {
      last = performance.now();
      delays.push(Date.now() - drawn);
      seen[first + place]!++;
    };
    waves.push(await openScreens(house, path, visitors, Math.min(WAVE, many - first), hear));
  }
  while (performance.now() - last < CALM) await sleep(50);
  delays.length = 0;
  seen.fill(0);
  return async () => {
    while (performance.now() - last < CALM) await sleep(50);
    const pictures = Math.max(0, ...seen);
    const broken = waves.reduce((sum, wave) => sum + wave.broken(), 0);
    for (const wave of waves) wave.close();
    return { delays, pictures, missed: seen.reduce((sum, own) => sum + pictures - own, 0), broken };
  };
}
