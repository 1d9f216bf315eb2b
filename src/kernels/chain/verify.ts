import { GENESIS, type Entry } from './entry.ts';
import { hashOf } from './seal.ts';

/**
 * `malformed`: fields missing, added or of another type. `duplicate`: the sequence was there just before.
 * `out_of_order`: a lower sequence than before. `gap`: sequences left out. `broken_link`: does not follow
 * the entry before. `altered`: the hash does not fit the content. `cut_off`: the chain ends, and not with
 * the expected head. `not_found`: it never passed through an expected hash.
 */
export type Reason =
  'malformed' | 'duplicate' | 'out_of_order' | 'gap' | 'broken_link' | 'altered' | 'cut_off' | 'not_found';

/** `at` is the sequence of the entry that fails; where the chain fails at its end, the one that would follow. */
export type Verification =
  { ok: true; count: number; head: string } | { ok: false; at: number; reason: Reason };

/**
 * What is known from elsewhere, such as from printed minutes; lower-case hexadecimal.
 * `head` is the hash the chain must end with, `through` are hashes it must contain.
 */
export type Expected = { head?: string; through?: string[] };

const FIELDS = ['sequence', 'time', 'kind', 'payload', 'previous', 'hash'];

/**
 * Recomputes every hash of a chain from its beginning, in constant memory.
 *
 * Finds any change, and without `expected` everything but two: entries removed from the end, and a
 * chain re-written in full from some entry on. Both need a hash known from elsewhere, which is why
 * the head is printed on paper. An empty chain is good, its head being `GENESIS`.
 */
export async function verify(
  entries: Iterable<Entry> | AsyncIterable<Entry>,
  expected: Expected = {}
): Promise<Verification> {
  const awaited = new Set(expected.through);
  let count = 0;
  let head = GENESIS;
  for await (const [entry, hash] of withHashes(entries)) {
    const reason = faultOf(entry, hash, count, head);
    if (reason) return { ok: false, at: sequenceOf(entry, count + 1), reason };
    count = entry.sequence;
    head = entry.hash;
    awaited.delete(head);
  }
  if (expected.head !== undefined && expected.head !== head)
    return { ok: false, at: count + 1, reason: 'cut_off' };
  if (awaited.size > 0) return { ok: false, at: count + 1, reason: 'not_found' };
  return { ok: true, count, head };
}

function faultOf(entry: Entry, hash: string, last: number, head: string): Reason | undefined {
  if (hash === MALFORMED) return 'malformed';
  if (entry.sequence > last + 1) return 'gap';
  if (entry.sequence <= last) return entry.sequence === last ? 'duplicate' : 'out_of_order';
  if (entry.previous !== head) return 'broken_link';
  return hash === entry.hash ? undefined : 'altered';
}

/** WebCrypto answers later, from other threads: asked one by one it leaves them idle. */
const AT_ONCE = 256;
const MALFORMED = '';

async function* withHashes(entries: Iterable<Entry> | AsyncIterable<Entry>): AsyncGenerator<[Entry, string]> {
  let group: Entry[] = [];
  for await (const entry of entries) {
    if (group.push(entry) < AT_ONCE) continue;
    yield* await hashed(group);
    group = [];
  }
  yield* await hashed(group);
}

function hashed(group: Entry[]): Promise<[Entry, string][]> {
  return Promise.all(group.map(async (entry) => [entry, hasShape(entry) ? await hashOf(entry) : MALFORMED]));
}

/** An added field is refused too: it would be shown to readers without being sealed. */
function hasShape(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) return false;
  const fields = Object.entries(entry);
  return (
    fields.length === FIELDS.length &&
    fields.every(([field, value]) =>
      field === 'sequence' ? Number.isSafeInteger(value) : FIELDS.includes(field) && isText(value)
    )
  );
}

/** Half a character would be hashed as a replacement sign, and two texts would share a hash. */
function isText(value: unknown): boolean {
  return typeof value === 'string' && value.isWellFormed();
}

function sequenceOf(entry: Entry, otherwise: number): number {
  return Number.isSafeInteger(entry?.sequence) ? entry.sequence : otherwise;
}
