/** Runs in a thread of its own and reads one large instrument after the other, so that pages are answered meanwhile. */
import { parentPort } from 'node:worker_threads';
import { readInstrument } from '../rules/instrument/reading.ts';
import type { Asked } from '../server/instrument/readApart.ts';

parentPort!.on('message', ({ id, sheets, name }: Asked) => {
  parentPort!.postMessage({ id, read: readInstrument(sheets, name) });
});
