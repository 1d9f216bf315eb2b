/** How a try to reach somebody ended. */
export const outcomes = ['answered', 'no_answer', 'wrong_number', 'call_back', 'refused'] as const;
export type TryOutcome = (typeof outcomes)[number];

export type Contact = { number: number; name: string; way: string | null };
export type Try = {
  id: string;
  contact: number | null;
  outcome: TryOutcome;
  day: string;
  callBackAt: string | null;
};
export type Standing = 'open' | 'again' | 'done' | 'over';

/** Where one contact stands: nobody tried, try again, answered, or not to be asked any more. */
export function standingOf(tries: Pick<Try, 'outcome'>[]): Standing {
  if (tries.some(({ outcome }) => outcome === 'answered')) return 'done';
  if (tries.some(({ outcome }) => outcome === 'refused' || outcome === 'wrong_number')) return 'over';
  return tries.length ? 'again' : 'open';
}

/** Those who wait for a call at an hour first, then those nobody tried, then the rest, the least tried first. */
export function inOrder<One extends Contact>(contacts: One[], tries: Try[]): One[] {
  const of = (contact: One) => tries.filter((one) => one.contact === contact.number);
  const weight = (contact: One) => {
    const mine = of(contact);
    const stands = standingOf(mine);
    if (stands === 'done' || stands === 'over') return 3_000;
    if (mine.at(-1)?.outcome === 'call_back') return 0;
    return 1_000 + mine.length;
  };
  return contacts.toSorted((one, other) => weight(one) - weight(other) || one.number - other.number);
}

export const answeredIn = (tries: Pick<Try, 'outcome'>[]): number =>
  tries.filter(({ outcome }) => outcome === 'answered').length;

/** A list as people paste it: one line each, "name; telephone or address". */
export function contactsIn(text: string): Contact[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, at) => {
      const [name = '', ...rest] = line.split(/[;\t]/).map((part) => part.trim());
      return { number: at + 1, name: name.slice(0, 120), way: rest.join(', ').slice(0, 200) || null };
    });
}
