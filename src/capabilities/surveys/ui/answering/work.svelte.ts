import { enqueue, holdAs, replay, secretStore } from '#platform/offline';
import { newAnonymousId } from '#platform/ids';
import type { Contact, Try, TryOutcome } from '../../rules/answering/assignment.ts';
import { seenAt } from './surroundings.ts';
import type { Doorway } from './doorway.ts';

export type Work = {
  name: string;
  mode: 'call' | 'door';
  target: number;
  contacts: Contact[];
  tries: Try[];
};

/** The assignment as this phone keeps it, sealed: loaded where there is a line, worked on where there is none. */
export function openWork({ base, assignmentId, bearer }: Doorway) {
  const address = `${base}/interview/${assignmentId}`;
  const kept = secretStore<Work>(`assignment ${address}`);
  let work = $state.raw<Work | null>(null);
  let missing = $state(false);

  /** What was tried here and is not sent yet stays in the list beside what the server knows. */
  async function load(): Promise<void> {
    await holdAs(bearer);
    const before = await kept.get().catch(() => null);
    const answer = await fetch(`${address}/work`).catch(() => null);
    if (answer?.ok) {
      const fresh = (await answer.json()) as Work;
      const own = (before?.tries ?? []).filter(({ id }) => !fresh.tries.some((one) => one.id === id));
      work = { ...fresh, tries: [...fresh.tries, ...own] };
      await kept.put(work).catch(() => undefined);
    } else {
      // No longer ours to see: a phone that was given to somebody else shows nothing of it.
      if (answer && answer.status < 500) await kept.wipe();
      else work = before;
    }
    missing = work === null;
  }

  /** Logged at once on this phone, also when the call failed; sent when there is a line. */
  async function log(
    contact: number | null,
    outcome: TryOutcome,
    callBackAt: string | null = null
  ): Promise<void> {
    if (!work) return;
    const one: Try = {
      id: newAnonymousId(),
      contact,
      outcome,
      day: seenAt().slice(0, 10),
      callBackAt
    };
    work = { ...work, tries: [...work.tries, one] };
    await kept.put(work).catch(() => undefined);
    const fields: [string, string][] = [
      ['outcome', outcome],
      ['contact', contact === null ? '' : String(contact)],
      ['callBackAt', callBackAt ?? '']
    ];
    await enqueue({
      id: one.id,
      url: `${address}?/try`,
      boundTo: bearer,
      at: seenAt(),
      fields
    });
    void replay(bearer);
  }
  return {
    load,
    log,
    get now() {
      return work;
    },
    get missing() {
      return missing;
    }
  };
}
