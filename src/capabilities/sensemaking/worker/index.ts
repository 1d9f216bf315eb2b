/** Runs in a thread of its own and draws one picture after the other, so that pages are answered meanwhile. */
import { parentPort } from 'node:worker_threads';
import { draw, type Canvas } from '../rules/talk/draw.ts';

parentPort!.on('message', ({ id, canvas }: { id: number; canvas: Canvas }) => {
  parentPort!.postMessage({ id, drawn: draw(canvas) });
});
