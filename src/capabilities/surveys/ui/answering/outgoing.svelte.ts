import { keepSending, listed, watch } from '#platform/offline';
import type { Waiting } from '../../rules/answering/sending.ts';
import type { Doorway } from './doorway.ts';

export type Outgoing = { readonly list: Waiting[]; open(): () => void };

/** The answers to this survey that lie on this device, and their way out while a page is open. */
export function openOutgoing({ bearer, sendTo }: Pick<Doorway, 'bearer' | 'sendTo'>): Outgoing {
  let list = $state.raw<Waiting[]>([]);

  async function count(): Promise<void> {
    const rows = await listed().catch(() => []);
    list = rows
      .filter(({ url, boundTo }) => url === sendTo && boundTo === bearer)
      .map(({ id, status, reason }) => ({ id, status, reason }));
  }
  return {
    get list() {
      return list;
    },
    open() {
      const stop = [keepSending(bearer), watch(bearer, () => void count())];
      return () => stop.forEach((end) => end());
    }
  };
}
