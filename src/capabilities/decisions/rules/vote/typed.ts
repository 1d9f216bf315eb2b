import type { BallotForm, Mark } from './ballot.ts';

/** What a form sends: one answer, several, a place for each, or points for each. */
export type Typed = {
  vote?: string;
  chosen?: string[];
  place?: Record<string, string>;
  score?: Record<string, string>;
};

/** A form as a ballot; whether it fits is asked where it is cast. */
export function markFrom(form: BallotForm, { vote = '', chosen = [], place = {}, score = {} }: Typed): Mark {
  switch (form.kind) {
    case 'yes_no':
      return { kind: 'yes_no', vote: vote as 'yes' };
    case 'consensus':
      return { kind: 'consensus', vote: vote as 'agree' };
    case 'choose':
      return { kind: 'choose', chosen };
    case 'rank':
      return { kind: 'rank', ranks: ranksFrom(place) };
    case 'score':
      return { kind: 'score', scores: Object.fromEntries(given(score)) };
  }
}

function ranksFrom(place: Record<string, string>): string[][] {
  const told = given(place).filter(([, rank]) => Number.isInteger(rank) && rank >= 1 && rank <= 100);
  const last = Math.max(0, ...told.map(([, rank]) => rank));
  return Array.from({ length: last }, (_, index) =>
    told.filter(([, rank]) => rank === index + 1).map(([option]) => option)
  );
}

const given = (typed: Record<string, string>): [string, number][] =>
  Object.entries(typed).flatMap(([option, text]) => (text.trim() === '' ? [] : [[option, Number(text)]]));
