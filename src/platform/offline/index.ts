export { enqueue, listed, discard, tryAgain, type Kept, type NewEntry } from './outbox.ts';
export { keepSending, replay, watch } from './replay.ts';
export { secretStore } from './secrets.ts';
export { bearer, forgetDevice, holdAs, PUBLIC_CACHE } from './device.ts';
export type { Counts, Entry, Field } from './entry.ts';
