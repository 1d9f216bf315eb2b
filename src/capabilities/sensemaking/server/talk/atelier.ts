import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { asSystem, type Context } from '../../../../platform/context/index.ts';
import type { Canvas, Drawn } from '../../rules/talk/draw.ts';
import { drawPicture } from './drawing.ts';

/** Found by its name, so that the built program and plain Node run the very same file. */
const WORKER = '#capabilities/sensemaking/worker';
const MEGABYTES = 512;

type Waiting = { done: (drawn: Drawn) => void; fail: (error: unknown) => void };
let worker: Worker | null = null;
const waiting = new Map<number, Waiting>();
let last = 0;

/** Draws in the thread that is kept for it; one that broke is replaced with the next picture. */
export function drawApart(canvas: Canvas): Promise<Drawn> {
  const id = ++last;
  return new Promise((done, fail) => {
    waiting.set(id, { done, fail });
    (worker ??= hire()).postMessage({ id, canvas });
  });
}

function hire(): Worker {
  const hired = new Worker(createRequire(import.meta.url).resolve(WORKER), {
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES }
  });
  hired.on('message', ({ id, drawn }: { id: number; drawn: Drawn }) => {
    waiting.get(id)?.done(drawn);
    waiting.delete(id);
  });
  const gone = (error: unknown) => {
    if (worker === hired) worker = null;
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  };
  hired.once('error', gone);
  hired.once('exit', () => gone(new Error('The thread that draws pictures ended.')));
  hired.unref(); // nobody waits for a picture when the program ends
  return hired;
}

/** Votes that come together are drawn together. */
const GATHER = 150;
/** After a picture the thread rests as long again as it drew: a crowd never takes a whole processor. */
const REST = 1;
const LEAST_REST = 400;

type Easel = { timer: NodeJS.Timeout | null; drawing: boolean; again: boolean };
const easels = new Map<string, Easel>();

/** A vote was cast: a new picture hangs within two seconds, however many votes come meanwhile. */
export function drawSoon(context: Context, conversationId: string): void {
  const easel = easels.get(conversationId) ?? { timer: null, drawing: false, again: false };
  easels.set(conversationId, easel);
  if (easel.drawing) easel.again = true;
  else easel.timer ??= setTimeout(() => void drawNow(asSystem(context), conversationId, easel), GATHER);
}

async function drawNow(context: Context, conversationId: string, easel: Easel): Promise<void> {
  Object.assign(easel, { timer: null, drawing: true, again: false });
  const began = performance.now();
  // A picture that was not drawn is drawn with the next vote, or by the clock.
  await drawPicture(context, conversationId, drawApart).catch((error: unknown) =>
    console.error('A picture was not drawn:', error)
  );
  const took = performance.now() - began;
  await new Promise((rested) => setTimeout(rested, Math.max(LEAST_REST, took * REST)));
  easel.drawing = false;
  if (easel.again) drawSoon(context, conversationId);
  else easels.delete(conversationId);
}

process.once('sveltekit:shutdown' as 'exit', () => {
  for (const { timer } of easels.values()) clearTimeout(timer ?? undefined);
  easels.clear();
  void worker?.terminate();
});
