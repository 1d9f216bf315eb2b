/**
 * Whether somebody who says their name is the one we know: a number that was silent for long may have a new owner,
 * who can read its messages and does not know whose it was. Accents, capitals and order do not matter. One name is
 * enough only for somebody who has no other here.
 */
export function isStill(said: string, known: string): boolean {
  const [theirs, ours] = [namesIn(said), namesIn(known)];
  const hits = new Set(theirs.filter((name) => ours.includes(name))).size;
  return hits > 0 && hits >= Math.min(2, new Set(ours).size);
}

const namesIn = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((name) => name.length > 1 && !PARTICLES.has(name));

/** Words that a thousand names share. */
const PARTICLES = new Set(['de', 'la', 'las', 'los', 'del', 'el', 'da', 'di', 'van', 'von']);
