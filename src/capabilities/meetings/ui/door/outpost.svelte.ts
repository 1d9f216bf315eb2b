import {
  discard,
  enqueue,
  holdAs,
  keepSending,
  replay,
  watch,
  type Counts,
  type Field
} from '#platform/offline';
import { newId } from '#platform/ids';
import { seenAt } from './seenAt.ts';

/** One thing told at this device since the page was opened. `name` never leaves the page. */
export type Told = { id: string; memberId: string | null; name: string };

type Submit = SubmitEvent & { currentTarget: HTMLFormElement };

export type Outpost = {
  readonly told: Told[];
  readonly counts: Counts;
  /** This device has no room, or keeps nothing: forms are posted as ever. */
  readonly full: boolean;
  /** Begins to send what waits, and says when something was sent; returns how to stop. */
  open(sent: () => void): () => void;
  /** For `onsubmit`: takes the form over, or lets it go its usual way when it cannot be kept. */
  take(event: Submit): Promise<void>;
  /** Takes back what is still on this device. */
  takeBack(id: string): Promise<void>;
};

/** Form posts that survive a lost line: kept on this device under ids of their own until the server has answered. */
export function openOutpost(bearer: string): Outpost {
  let told = $state.raw<Told[]>([]);
  let counts = $state.raw<Counts>({ waiting: 0, refused: 0, others: 0 });
  let full = $state(false);

  function open(sent: () => void): () => void {
    void holdAs(bearer);
    const stopSending = keepSending(bearer);
    const stopWatching = watch(bearer, (now) => {
      if (now.waiting < counts.waiting) sent();
      counts = now;
    });
    return () => (stopSending(), stopWatching());
  }

  async function take(event: Submit): Promise<void> {
    event.preventDefault();
    const kept = await keep(event, bearer);
    full ||= kept === 'full';
    if (!kept || kept === 'full') return;
    told = [kept, ...told];
    await replay(bearer);
  }

  async function takeBack(id: string): Promise<void> {
    await discard(id);
    told = told.filter((one) => one.id !== id);
  }

  return {
    get told() {
      return told;
    },
    get counts() {
      return counts;
    },
    get full() {
      return full;
    },
    open,
    take,
    takeBack
  };
}

type Entry = Parameters<typeof enqueue>[0];

function entryOf(form: HTMLFormElement, submitter: HTMLElement | null, boundTo: string): Entry {
  const fields = [...new FormData(form, submitter)].filter(
    (field): field is Field => typeof field[1] === 'string'
  );
  const url = location.pathname + (form.getAttribute('action') ?? '');
  return { id: newId(), url, fields, boundTo, at: seenAt() };
}

function toldBy(form: HTMLFormElement, { id, fields }: Entry): Told {
  const said = Object.fromEntries(fields);
  return { id, memberId: said.member ?? null, name: form.dataset.name ?? said.name ?? '' };
}

/** Keeps a form on this device, or lets it go its usual way where there is no room; null when it is not complete. */
async function keep(
  { currentTarget: form, submitter }: Submit,
  bearer: string
): Promise<Told | 'full' | null> {
  if (!form.reportValidity()) return null;
  const entry = entryOf(form, submitter, bearer);
  if (!(await enqueue(entry)).kept) {
    form.submit();
    return 'full';
  }
  const told = toldBy(form, entry);
  form.reset();
  return told;
}
