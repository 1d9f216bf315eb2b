import { canonical } from './canonical.ts';
import type { Entry } from './entry.ts';
import { sha256 } from './hash.ts';

/** An entry before its hash. */
export type Draft = Omit<Entry, 'hash'>;

const HASH = /^[0-9a-f]{64}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;

/**
 * Closes an entry with its hash.
 *
 * @throws RangeError where a field has not the shape that `Entry` describes, or the payload is not
 * canonical JSON text: a careless writer fails here, not a reader in ten years.
 */
export async function seal(draft: Draft): Promise<Entry> {
  const wrong = wrongField(draft);
  if (wrong) throw new RangeError(`This cannot be sealed: ${wrong}`);
  const { sequence, time, kind, payload, previous } = draft;
  return { sequence, time, kind, payload, previous, hash: await hashOf(draft) };
}

/** The hash that an entry with these fields must carry. */
export function hashOf(draft: Draft): Promise<string> {
  return sha256(sealedText(draft));
}

/** The text under the hash: canonical JSON by construction (sorted keys), which a test holds against `canonical`. */
export function sealedText({ sequence, time, kind, payload, previous }: Draft): string {
  const [k, p, v, t] = [kind, payload, previous, time].map((text) => JSON.stringify(text));
  return `{"kind":${k},"payload":${p},"previous":${v},"sequence":${sequence},"time":${t}}`;
}

function wrongField({ sequence, time, kind, payload, previous }: Draft): string | undefined {
  if (!Number.isSafeInteger(sequence) || sequence < 1) return 'sequence';
  if (!INSTANT.test(time) || Number.isNaN(Date.parse(time))) return 'time';
  if (kind === '' || !kind.isWellFormed()) return 'kind';
  if (!isCanonical(payload)) return 'payload';
  if (!HASH.test(previous)) return 'previous';
  return undefined;
}

function isCanonical(text: string): boolean {
  try {
    return canonical(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}
