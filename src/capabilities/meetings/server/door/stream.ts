type Follow = (tell: (json: string) => void) => () => void;
type Listener = { controller: ReadableStreamDefaultController<Uint8Array>; stop: () => void };

const listeners = new Set<Listener>();
const encoder = new TextEncoder();
const HEARTBEAT = 25_000;
let beating: NodeJS.Timeout | null = null;

/**
 * Server-sent events: what is so now, then one message per change, and a comment now and then so that no proxy takes silence for
 * the end. Every stream ends when the program stops, or it would wait for them.
 */
export function eventStream(first: string, follow: Follow): Response {
  let listener: Listener | null = null;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const stop = follow((json) => send(listener!, `data: ${json}\n\n`));
      listener = { controller, stop };
      listeners.add(listener);
      beat();
      send(listener, `retry: 3000\ndata: ${first}\n\n`);
    },
    cancel: () => leave(listener!)
  });
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
  });
}

function send(listener: Listener, text: string): void {
  // A picture is drawn in a moment of its own: meanwhile its reader may have left.
  if (!listeners.has(listener)) return;
  // Whoever reads too slowly is let go, and comes back by itself to the newest picture.
  if ((listener.controller.desiredSize ?? 0) < -16) return end(listener);
  listener.controller.enqueue(encoder.encode(text));
}

function leave(listener: Listener): void {
  if (!listeners.delete(listener)) return;
  listener.stop();
  if (!listeners.size && beating) beating = (clearInterval(beating), null);
}

function end(listener: Listener): void {
  leave(listener);
  listener.controller.close();
}

/** One clock for all streams. */
function beat(): void {
  beating ??= setInterval(
    () => listeners.forEach((listener) => send(listener, ': here\n\n')),
    HEARTBEAT
  ).unref();
}

process.once('sveltekit:shutdown' as 'exit', () => listeners.forEach(end));
