/** Runs in a thread of its own: takes a draw and a seed, tells how far it is, and answers. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Draw } from '../draw.ts';
import { drawFairly } from '../draws.ts';
import { loadSolver } from '../solver.ts';

const { draw, seed } = workerData as { draw: Draw; seed: string };
const drawn = await drawFairly(await loadSolver(), draw, seed, (progress) =>
  parentPort?.postMessage({ progress })
);
parentPort?.postMessage({ drawn });
