/** One sealed entry. All fields are stored and exported as they are hashed: none is re-formatted. */
export type Entry = {
  /** 1 for the first entry, one more for each that follows. */
  sequence: number;
  /** ISO 8601 instant in UTC, such as `2026-11-22T18:04:05.123Z`; kept as text. */
  time: string;
  /** What kind of fact this is, such as `decision.certified`. */
  kind: string;
  /** Canonical JSON text (RFC 8785). */
  payload: string;
  /** Hash of the entry before, or `GENESIS`; 64 hexadecimal digits. */
  previous: string;
  /** SHA-256 over the canonical JSON text of the five fields above; 64 hexadecimal digits. */
  hash: string;
};

/** What the first entry follows. The chain does not say whose it is: its first payload should. */
export const GENESIS = '0'.repeat(64);
