import { keepDraft, type DraftKept } from '#platform/offline';
import { seenAt } from './surroundings.ts';
import type { Begun } from './doorway.ts';

export type Saved = DraftKept | 'saving';
type Head = { id: string; about: string; boundTo: string; revision: number };

export type Keeper = {
  readonly id: string;
  readonly saved: Saved;
  /** Something was typed: it is on the disk as soon as the disk can take it. */
  touch(): void;
  /** Waits until everything typed so far is kept, or cannot be. */
  settle(): Promise<Saved>;
};

/**
 * Keeps a draft at every answer. While one writing goes on, the next waits and takes everything typed meanwhile,
 * so that fast typing costs one writing and not twenty. `sealed` where a device is shared; `off` at a kiosk,
 * which forgets.
 */
export function openKeeper(head: Head, content: () => Begun, how: 'plain' | 'sealed' | 'off'): Keeper {
  let saved = $state<Saved>('kept');
  let revision = head.revision;
  let dirty = false;
  let writing: Promise<void> | null = null;

  async function write(): Promise<void> {
    while (dirty) {
      dirty = false;
      const draft = { ...head, revision, savedAt: seenAt(), content: content() };
      const fate = await keepDraft(draft, how === 'sealed');
      if (fate === 'kept') revision++;
      if (!dirty || fate !== 'kept') saved = fate;
      if (fate === 'changed' || fate === 'gone') return;
    }
  }

  function touch(): void {
    if (how === 'off' || saved === 'changed' || saved === 'gone') return;
    dirty = true;
    if (saved === 'kept') saved = 'saving';
    writing ??= write().finally(() => (writing = null));
  }

  return {
    id: head.id,
    get saved() {
      return saved;
    },
    touch,
    settle: async () => (await writing, saved)
  };
}
