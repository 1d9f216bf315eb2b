export { enqueue, listed, discard, tryAgain, type Kept, type NewEntry } from './outbox.ts';
export { keepSending, postParcel, replay, watch } from './replay.ts';
export { draftById, draftsAbout, dropDraft, keepDraft, type Draft, type DraftKept } from './drafts.ts';
export { dropFile, filesBeside, keepFile } from './fileShelf.ts';
export { mayWrite } from './draftRules.ts';
export { secretStore } from './secrets.ts';
export { bearer, forgetDevice, holdAs, PUBLIC_CACHE } from './device.ts';
export type { Counts, Entry, Field, Outcome, Parcel } from './entry.ts';
