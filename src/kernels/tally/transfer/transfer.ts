import type { Transfer } from '../result.ts';
import type { Pile, Sheet } from './sheet.ts';

/** Moves all papers of a candidate to the next continuing preference, each at `valueOf` its value before. */
export function passOn<T>(sheet: Sheet<T>, from: number, valueOf: (value: T) => T): Transfer[] {
  const parcels = sort(sheet, from, valueOf);
  const { plus, times, minus, text } = sheet.rule.numbers;
  let gone = sheet.rule.numbers.zero;
  const transfers = parcels.map(({ to, papers, value }) => {
    const votes = times(value, papers);
    gone = plus(gone, votes);
    if (to === null) sheet.exhausted = plus(sheet.exhausted, votes);
    else sheet.votes[to] = plus(sheet.votes[to]!, votes);
    return { from: idOf(sheet, from)!, to: idOf(sheet, to), papers, value: text(value), votes: text(votes) };
  });
  sheet.votes[from] = minus(sheet.votes[from]!, gone);
  return transfers;
}

type Parcel<T> = { to: number | null; papers: number; value: T };

/** Papers with the same next preference and the same value make a parcel. */
function sort<T>(sheet: Sheet<T>, from: number, valueOf: (value: T) => T): Parcel<T>[] {
  const parcels = new Map<string, Parcel<T>>();
  const values = remembering(valueOf, sheet.rule.numbers.key);
  for (const pile of sheet.piles[from]!.splice(0)) {
    const { value, name } = values(pile.value);
    const at = nextAt(sheet, pile);
    const to = pile.paper.order[at] ?? null;
    if (to !== null) sheet.piles[to]!.push({ paper: pile.paper, at, value });
    const parcel = parcels.get(`${to} ${name}`) ?? { to, papers: 0, value };
    parcel.papers += pile.paper.papers;
    parcels.set(`${to} ${name}`, parcel);
  }
  return [...parcels.values()].sort(byPlaceThenValue(sheet));
}

function nextAt<T>({ standing }: Sheet<T>, { paper, at }: Pile<T>): number {
  let next = at + 1;
  while (next < paper.order.length && standing[paper.order[next]!] !== 'hopeful') next++;
  return next;
}

/** So that the list does not depend on the order of the ballots. */
function byPlaceThenValue<T>({ rule, standing }: Sheet<T>) {
  const place = ({ to }: Parcel<T>) => to ?? standing.length;
  return (a: Parcel<T>, b: Parcel<T>) => place(a) - place(b) || rule.numbers.compare(b.value, a.value);
}

/** Values repeat on thousands of papers; the arithmetic is done once for each. */
function remembering<T>(valueOf: (value: T) => T, key: (value: T) => string) {
  const known = new Map<T, { value: T; name: string }>();
  return (before: T) => {
    const found = known.get(before);
    if (found) return found;
    const value = valueOf(before);
    const entry = { value, name: key(value) };
    known.set(before, entry);
    return entry;
  };
}

function idOf<T>({ options }: Sheet<T>, place: number): string;
function idOf<T>({ options }: Sheet<T>, place: number | null): string | null;
function idOf<T>({ options }: Sheet<T>, place: number | null): string | null {
  return place === null ? null : options.candidates[place]!;
}
