/** A form that waits on this device. `seq` is the order in which it was kept: clocks jump, and ids with them. */
export type Entry = {
  seq: number;
  /** Made on the device (UUIDv7): the server does the same thing once, however often it hears of it. */
  id: string;
  url: string;
  fields: Field[];
  /** The account or device that may send it; nobody else's session ever does. */
  boundTo: string;
  /** What the clock of the device said, ISO. */
  at: string;
  status: 'waiting' | 'sent' | 'refused';
  /** Why it was refused, in the words of the server. */
  reason?: string;
  settledAt?: string;
  parcel?: Parcel;
};
/**
 * A form with photos and recordings, posted as one multipart message to a road that answers 201. The files lie
 * beside it under its id. What is `anonymous` goes without a cookie: whoever sends it, nobody is named.
 */
export type Parcel = { files: string[]; anonymous: boolean };
export type Field = [name: string, value: string];

/** What the server made of a form. `later`: nobody reached, or busy; `sign_in`: reached, but as nobody. */
export type Outcome =
  { kind: 'sent' } | { kind: 'later' } | { kind: 'sign_in' } | { kind: 'refused'; reason: string };

export type Counts = { waiting: number; refused: number; others: number };

const DAY = 24 * 60 * 60_000;

/** What this account may send now, oldest first. */
export const toSend = (entries: Entry[], as: string): Entry[] =>
  entries
    .filter(({ status, boundTo }) => status === 'waiting' && boundTo === as)
    .sort((one, other) => one.seq - other.seq);

/** A sent form keeps only that it was sent: what it said is the server's now. */
export function settle(entry: Entry, outcome: Outcome, now: Date): Entry {
  const settledAt = now.toISOString();
  if (outcome.kind === 'sent') return { ...entry, status: 'sent', fields: [], settledAt };
  if (outcome.kind === 'refused') return { ...entry, status: 'refused', reason: outcome.reason, settledAt };
  return entry;
}

/** Sent a day ago: nobody looks for it any more. What was refused waits for a person. */
export const isOld = ({ status, settledAt }: Entry, now: Date): boolean =>
  status === 'sent' && now.getTime() - Date.parse(settledAt ?? '') > DAY;

export function countsOf(entries: Pick<Entry, 'status' | 'boundTo'>[], as: string): Counts {
  const mine = entries.filter(({ boundTo }) => boundTo === as);
  return {
    waiting: mine.filter(({ status }) => status === 'waiting').length,
    refused: mine.filter(({ status }) => status === 'refused').length,
    others: entries.filter(({ status, boundTo }) => status === 'waiting' && boundTo !== as).length
  };
}

/** The form as it is posted: with its id and the time of the device, unless the form has fields of these names. */
export function bodyOf({ id, at, fields }: Pick<Entry, 'id' | 'at' | 'fields'>): Field[] {
  const names = new Set(fields.map(([name]) => name));
  const added: Field[] = [
    ['id', id],
    ['at', at]
  ];
  return [...fields, ...added.filter(([name]) => !names.has(name))];
}
