import { secretStore } from '#platform/offline';
import type { Answers } from './answers.ts';

/** What was begun stays on this device, sealed, until it is sent; closing the browser loses nothing. */
const drafts = secretStore<{ answers: Answers; boundTo: string }>('people.register');

/** A device without storage has no draft; the form still works. */
export const readDraft = (boundTo: string): Promise<Answers | null> =>
  drafts.get().then(
    (draft) => (draft?.boundTo === boundTo ? draft.answers : null),
    () => null
  );
export const keepDraft = (boundTo: string, answers: Answers): Promise<void> =>
  drafts.put({ answers, boundTo }).catch(() => undefined);
export const dropDraft = (): Promise<void> => drafts.wipe().catch(() => undefined);
