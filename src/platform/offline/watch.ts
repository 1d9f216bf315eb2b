/** One voice for all tabs and the service worker: something in the outbox changed. */
const NAME = 'tequio-outbox';
const here = new Set<() => void>();

/** Opened late: the door is also read on the server, which has no tabs. */
let channel: BroadcastChannel | null = null;
const voice = (): BroadcastChannel => (channel ??= new BroadcastChannel(NAME));

export function tell(): void {
  voice().postMessage('changed');
  here.forEach((listener) => listener());
}

/** Calls back after every change, here or in another tab; returns how to stop. */
export function onChange(listener: () => void): () => void {
  here.add(listener);
  voice().addEventListener('message', listener);
  return () => {
    here.delete(listener);
    voice().removeEventListener('message', listener);
  };
}
