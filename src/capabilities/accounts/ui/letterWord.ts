import { m } from '#platform/words';

const words: Record<string, () => string> = {
  people: m.accounts_letters_kind_people,
  decisions: m.accounts_letters_kind_decisions,
  charters: m.accounts_letters_kind_charters,
  region: m.accounts_letters_kind_region,
  conduct: m.accounts_letters_kind_conduct
};

/** What a letter is about, by the room that wrote it. */
export const letterWord = (kind: string): string =>
  (words[kind.split('.')[0]!] ?? m.accounts_letters_kind_other)();
