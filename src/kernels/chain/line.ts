import { canonical } from './canonical.ts';
import type { Entry } from './entry.ts';

/**
 * An entry as one line of an export (JSON Lines, without the line break).
 *
 * The line is canonical and `hash` sorts first, so the sealed text is the line without its first field:
 * anyone can check it with sed and sha256sum (see the README).
 */
export function toLine(entry: Entry): string {
  return canonical(entry);
}

/**
 * Reads a line back. Null where the line is no JSON object or not canonical (keys twice, spaces, other
 * spellings); whether it belongs to the chain is for `verify` to say.
 */
export function fromLine(line: string): Entry | null {
  try {
    const entry = JSON.parse(line) as Entry;
    return entry !== null && typeof entry === 'object' && canonical(entry) === line ? entry : null;
  } catch {
    return null;
  }
}
