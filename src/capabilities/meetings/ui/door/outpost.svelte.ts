import { discard, enqueue, holdAs, keepSending, replay, watch, type Counts } from '#platform/offline';
import { newId } from '#platform/ids';

/** One thing told at this device since the page was opened. `name` never leaves the page. */
export type Told = { id: string; action: string; memberId: string | null; name: string };

/**
 * A form post that survives a lost line: it is kept on this device under an id of its own and sent until the
 * server has answered. `afterwards` is called when something was sent.
 */
export class Outpost {
  told = $state<Told[]>([]);
  counts = $state<Counts>({ waiting: 0, refused: 0, others: 0 });
  /** This device has no room, or keeps nothing: forms are posted as ever. */
  full = $state(false);
  readonly #bearer: string;

  constructor(bearer: string) {
    this.#bearer = bearer;
  }

  /** Begins to send what waits; returns how to stop. */
  open(afterwards: () => void): () => void {
    void holdAs(this.#bearer);
    const stopSending = keepSending(this.#bearer);
    const stopWatching = watch(this.#bearer, (counts) => {
      if (counts.waiting < this.counts.waiting) afterwards();
      this.counts = counts;
    });
    return () => (stopSending(), stopWatching());
  }

  /** For `onsubmit`: takes the form over, or lets it go its usual way when it cannot be kept. */
  take = async (event: SubmitEvent & { currentTarget: HTMLFormElement }): Promise<void> => {
    const form = event.currentTarget;
    if (!form.reportValidity()) return event.preventDefault();
    event.preventDefault();
    const data = [...new FormData(form, event.submitter)].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string'
    );
    const id = newId();
    const url = new URL(form.getAttribute('action') ?? '', location.href);
    const entry = {
      id,
      url: url.pathname + url.search,
      fields: data,
      boundTo: this.#bearer,
      at: new Date().toISOString()
    };
    const { kept } = await enqueue(entry);
    if (!kept) {
      this.full = true;
      return form.submit();
    }
    const fields = Object.fromEntries(data);
    this.told = [
      {
        id,
        action: url.search.slice(2),
        memberId: fields.member ?? null,
        name: form.dataset.name ?? fields.name ?? ''
      },
      ...this.told
    ];
    form.reset();
    await replay(this.#bearer);
  };

  /** Takes back what is still on this device. False when it was sent already. */
  async takeBack(id: string): Promise<void> {
    await discard(id);
    this.told = this.told.filter((one) => one.id !== id);
  }
}
