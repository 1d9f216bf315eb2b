import { matches } from './matches.ts';

/** A stretch of text that stayed, came in or was taken out. */
export type Part = { text: string; change?: 'added' | 'removed' };

/**
 * The parts of the new text and what the old one had in their place, in reading order: where words were
 * exchanged, what went comes before what came. Spaces belong to the word before them, so that a moved
 * line break is a change of its word and joined parts give both texts back, letter by letter.
 */
export function diffWords(before: string, after: string): Part[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...matches(old, now), [old.length, now.length] as const]) {
    add(parts, old.slice(i, a), 'removed');
    add(parts, now.slice(j, b), 'added');
    if (a < old.length && b < now.length) add(parts, [now[b]!]);
    [i, j] = [a + 1, b + 1];
  }
  return parts;
}

/** Words with their spaces; a space at the very beginning is a word of its own. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|^\s+/gu) ?? [];

function add(parts: Part[], words: string[], change?: 'added' | 'removed'): void {
  if (!words.length) return;
  const text = words.join('');
  const last = parts.at(-1);
  if (last && last.change === change) last.text += text;
  else parts.push(change ? { text, change } : { text });
}
