// Protects tables of 50 × 50 with their sums: the claim is one second for each.
import { protect, usual, type Table } from '#kernels/disclosure';

const SIZE = 50;
let seed = 2026;

for (const [what, most] of [
  ['few people in most cells', 30],
  ['few people in some cells', 150],
  ['few people in hardly any cell', 900]
] as const) {
  const table = tableOf(most);
  const start = performance.now();
  const { hidden, audit } = protect(table, { rows: [], cols: [] }, [], usual);
  const seconds = (performance.now() - start) / 1000;
  const small = hidden.filter(({ reason }) => reason === 'small').length;
  console.log(
    `disclosure: ${SIZE} × ${SIZE}, ${what}: ${seconds.toFixed(2)} s, ${small} small and ${hidden.length - small} more hidden, ${audit.safe ? 'safe' : 'NOT SAFE'}`
  );
}

function tableOf(most: number): Table {
  const names = (letter: string) => Array.from({ length: SIZE }, (_, n) => `${letter}${n}`);
  const counts = names('r').map(() => names('c').map(() => Math.floor(next() ** 2 * most)));
  return { rows: names('r'), cols: names('c'), counts };
}

function next(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
}
