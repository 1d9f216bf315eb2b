import { plain, sound, wordsOf } from '../../../people/index.ts';

/** A member as a greeter's phone keeps them. */
export type DoorName = { id: string; name: string; keys: string[] };

/** More would not fit under a thumb: another letter narrows it down. */
const MOST = 12;

/** The members a greeter may mean: every word typed begins one of theirs, as it is written or as it sounds. */
export function meant<Name extends DoorName>(roll: readonly Name[], typed: string): Name[] {
  const words = wordsOf(typed).map((word) => [`w${word}`, `a${plain(word)}`, `s${sound(word)}`]);
  if (!words.length) return [];
  return roll
    .map((person) => ({ person, rank: rankOf(person.keys, words) }))
    .filter(({ rank }) => rank < FAR)
    .sort((a, b) => a.rank - b.rank || a.person.name.localeCompare(b.person.name))
    .slice(0, MOST)
    .map(({ person }) => person);
}

const FAR = 1_000;

/** 0 where every word is there as it was written; more, the further it is from that. */
function rankOf(keys: string[], words: string[][]): number {
  return words.reduce((sum, spellings) => {
    const nearest = spellings.findIndex((spelling) => keys.some((key) => key.startsWith(spelling)));
    return sum + (nearest === -1 ? FAR : nearest);
  }, 0);
}
