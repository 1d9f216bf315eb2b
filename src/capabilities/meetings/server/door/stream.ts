type Follow = (tell: (json: string) => void) => () => void;
type Listener = { controller: ReadableStreamDefaultController<Uint8Array>; stop: () => void };

const listeners = new Set<Listener>();
const encoder = new TextEncoder();
const HEARTBEAT = 25_000;
const HERE = encoder.encode(': here\n\n');
let beating: NodeJS.Timeout | null = null;

/**
 * Server-sent events: what is so now, then one message per change, and a comment now and then so that no proxy takes silence for
 * the end. Every stream ends when the program stops, or it would wait for them.
 */
export function eventStream(first: string, follow: Follow): Response {
  let listener: Listener | null = null;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const stop = follow((json) => send(listener!, messageOf(json)));
      listener = { controller, stop };
      listeners.add(listener);
      beat();
      send(listener, encoder.encode(`retry: 3000\ndata: ${first}\n\n`));
    },
    cancel: () => leave(listener!)
  });
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
  });
}

const SHARED = 16;
const messages = new Map<string, Uint8Array>();

/** A thousand phones that follow one room get the same bytes, made once: a few pictures differ by language and group. */
function messageOf(json: string): Uint8Array {
  const known = messages.get(json);
  if (known) return known;
  if (messages.size >= SHARED) messages.clear();
  const message = encoder.encode(`data: ${json}\n\n`);
  messages.set(json, message);
  return message;
}

function send(listener: Listener, message: Uint8Array): void {
  // A picture is drawn in a moment of its own: meanwhile its reader may have left.
  if (!listeners.has(listener)) return;
  // Whoever reads too slowly is let go, and comes back by itself to the newest picture.
  if ((listener.controller.desiredSize ?? 0) < -16) return end(listener);
  listener.controller.enqueue(message);
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
  beating ??= setInterval(() => listeners.forEach((listener) => send(listener, HERE)), HEARTBEAT).unref();
}

process.once('sveltekit:shutdown' as 'exit', () => listeners.forEach(end));
