import { outcomeOf } from './answer.ts';
import {
  bodyOf,
  countsOf,
  settle,
  toSend,
  type Counts,
  type Entry,
  type Outcome,
  type Parcel
} from './entry.ts';
import { filesBeside } from './fileShelf.ts';
import { entries, keepChange, listed, tidy } from './outbox.ts';
import { bodyOfParcel, outcomeOfParcel, wayOf } from './parcel.ts';
import { onChange, tell } from './watch.ts';

const EVERY_MS = 30_000;
const PATIENCE_MS = 20_000;
/** Photos over a slow line. */
const LONG_PATIENCE_MS = 180_000;

/**
 * Sends what waits for this account, in order, in one tab at a time. Stops at the first form that reaches nobody,
 * so that a later one never overtakes it. A form may arrive twice; the server knows it by its id.
 */
export async function replay(as: string): Promise<void> {
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return sendAll(as); // an old browser: the server sorts out doubles
  await locks.request('tequio-outbox', { ifAvailable: true }, (lock) => (lock ? sendAll(as) : undefined));
}

async function sendAll(as: string): Promise<void> {
  await tidy(new Date());
  for (const entry of toSend(await entries(), as)) {
    const outcome = await post(entry);
    if (outcome.kind === 'later' || outcome.kind === 'sign_in') return;
    await keepChange(settle(entry, outcome, new Date()));
    tell();
  }
}

async function post(entry: Entry): Promise<Outcome> {
  if (entry.parcel) return postParcel(entry, entry.parcel, await filesBeside(entry.id));
  const headers = { 'x-sveltekit-action': 'true', ...headersOf(entry) };
  return ask(entry.url, { headers, body: new URLSearchParams(bodyOf(entry)) }, PATIENCE_MS, outcomeOf);
}

/** Also for a device that keeps nothing: what is only in the memory of the page can be sent from there. */
export const postParcel = (
  { url, fields, boundTo }: Pick<Entry, 'url' | 'fields' | 'boundTo'>,
  parcel: Parcel,
  files: Map<string, Blob>
): Promise<Outcome> => {
  const request = { headers: headersOf({ boundTo }), credentials: wayOf(parcel) };
  const body = bodyOfParcel(fields, files);
  return ask(url, { ...request, body }, files.size ? LONG_PATIENCE_MS : PATIENCE_MS, outcomeOfParcel);
};

const headersOf = ({ boundTo }: Pick<Entry, 'boundTo'>): Record<string, string> => ({
  accept: 'application/json',
  'x-tequio-bound-to': boundTo,
  'x-tequio-now': new Date().toISOString() // so that a clock that is off can be set right
});

async function ask(
  url: string,
  request: RequestInit,
  patience: number,
  understand: (status: number, text: string) => Outcome
): Promise<Outcome> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const answer = await fetch(url, { ...request, method: 'POST', redirect: 'manual', signal: stop.signal });
    return answer.type === 'opaqueredirect'
      ? { kind: 'sign_in' }
      : understand(answer.status, await answer.text());
  } catch {
    return { kind: 'later' }; // no network: that is what the outbox is for
  } finally {
    clearTimeout(timer);
  }
}

/** Sends at once, when the network returns, when the page is seen again, and every half minute. */
export function keepSending(as: string): () => void {
  const send = () => void replay(as);
  const seen = () => document.visibilityState === 'visible' && send();
  const timer = setInterval(send, EVERY_MS);
  addEventListener('online', send);
  document.addEventListener('visibilitychange', seen);
  send();
  return () => {
    clearInterval(timer);
    removeEventListener('online', send);
    document.removeEventListener('visibilitychange', seen);
  };
}

/** How many wait, how many were refused, and whether somebody else's are waiting on this device. */
export function watch(as: string, callback: (counts: Counts) => void): () => void {
  const count = async () => callback(countsOf(await listed(), as));
  void count();
  return onChange(() => void count());
}
