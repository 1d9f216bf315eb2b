// Rakes a million rows to five margins: the claim is one second.
import { rake, spreadOf, usualRaking, type Margin } from '#kernels/weights';

const ROWS = 1_000_000;
let seed = 2026;
const levels = [14, 5, 4, 3, 4];

const margins = levels.map((count, at): Margin => {
  const codes = Int32Array.from({ length: ROWS }, () => Math.floor(next() ** 1.6 * count));
  const targets = Array.from({ length: count }, (_, level) => 1 + ((level * 7 + at) % 5));
  const sum = targets.reduce((all, one) => all + one, 0);
  const names = targets.map((_, level) => `${at}-${level}`);
  return { name: `margin ${at}`, levels: names, codes, targets: targets.map((one) => one / sum) };
});
const start = new Float64Array(ROWS).fill(1);

for (let time = 0; time < 3; time++) {
  const began = performance.now();
  const found = rake(start, margins, { ...usualRaking, total: 10_000_000 });
  const seconds = (performance.now() - began) / 1000;
  const { designEffect } = spreadOf(found.weights);
  console.log(
    `weights: ${ROWS.toLocaleString('en')} rows × ${levels.length} margins: ${seconds.toFixed(2)} s, ${found.rounds} rounds, worst margin off by ${found.worst.toExponential(1)}, design effect ${designEffect.toFixed(2)}`
  );
}

function next(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
}
