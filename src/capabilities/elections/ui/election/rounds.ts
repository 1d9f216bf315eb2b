import { numberIn } from '../numbers.ts';
import { numberOf, type Count, type Round, type Tie } from '#kernels/tally';
import type { Locale } from '#platform/localized';
import { m } from '#platform/words';

export type Names = Record<string, string>;

/** Votes as people read them: two places at most, exact numbers stay in the files. */
export const votesIn = (amount: string | null, locale: Locale): string =>
  amount === null ? '' : numberIn(locale, numberOf(amount), 2);

export const listOf = (ids: string[], names: Names, locale: Locale): string =>
  new Intl.ListFormat(locale).format(ids.map((id) => names[id] ?? id));

/** What happened in a round, in plain sentences, so that it can be read aloud in the room. */
export function sentencesOf(round: Round, { method }: Count, names: Names, locale: Locale): string[] {
  const list = (ids: string[]) => listOf(ids, names, locale);
  const left = round.step === 'exclusion' || round.step === 'barred' ? [] : round.excluded;
  return [
    stepSentence(round, method, list),
    ...(round.quota && round.step === 'first'
      ? [m.elections_round_quota({ quota: votesIn(round.quota, locale) })]
      : []),
    ...(round.elected.length ? [m.elections_round_elected({ names: list(round.elected) })] : []),
    ...(left.length ? [m.elections_round_left({ names: list(left) })] : []),
    ...(round.guarded.length ? [m.elections_round_guarded({ names: list(round.guarded) })] : []),
    ...(numberOf(round.exhausted) > 0
      ? [m.elections_round_exhausted({ votes: votesIn(round.exhausted, locale) })]
      : [])
  ];
}

const BY_MARKS = ['plurality', 'block', 'approval', 'score'];

function stepSentence(round: Round, method: string, list: (ids: string[]) => string): string {
  switch (round.step) {
    case 'first':
      return BY_MARKS.includes(method) ? m.elections_round_first_marks() : m.elections_round_first_ranks();
    case 'surplus':
      return m.elections_round_surplus({ from: list(round.from) });
    case 'exclusion':
      return m.elections_round_exclusion({ from: list(round.from.length ? round.from : round.excluded) });
    case 'barred':
      return m.elections_round_barred({ excluded: list(round.excluded) });
    case 'filled':
      return m.elections_round_filled();
    case 'iteration':
      return m.elections_round_iteration();
    default:
      return m.elections_round_share();
  }
}

const ties: Record<Tie['by'], (input: { round: number; names: string; chosen: string }) => string> = {
  lot: m.elections_tie_told_lot,
  tenure: m.elections_tie_told_tenure,
  earlier_round: m.elections_tie_told_earlier_round,
  order: m.elections_tie_told_order,
  runoff: m.elections_tie_told_runoff
};

export const tieSentence = ({ by, round, tied, chosen }: Tie, names: Names, locale: Locale): string =>
  ties[by]({ round, names: listOf(tied, names, locale), chosen: chosen ? (names[chosen] ?? chosen) : '' });

const kinds: Record<keyof Count['invalid'], (input: { count: number }) => string> = {
  rejected: m.elections_invalid_rejected,
  blank: m.elections_invalid_blank,
  overvote: m.elections_invalid_overvote,
  gap: m.elections_invalid_gap,
  repeat: m.elections_invalid_repeat,
  unknown: m.elections_invalid_unknown,
  tooMany: m.elections_invalid_tooMany,
  outOfRange: m.elections_invalid_outOfRange
};

/** Every kind of ballot that was not as it should be, with how many. */
export const invalidSentences = (invalid: Count['invalid']): string[] =>
  (Object.keys(kinds) as (keyof Count['invalid'])[])
    .filter((kind) => invalid[kind] > 0)
    .map((kind) => kinds[kind]({ count: invalid[kind] }));

export type RoundBar = {
  id: string;
  name: string;
  votes: number;
  /** What stayed from the round before, and what came. */
  kept: number;
  shown: string;
  state: 'elected' | 'left' | 'in';
};

/** A round as bars: everybody in the order of the first round, with what came and what went. */
export function barsOf(report: Count, at: number, names: Names, locale: Locale): RoundBar[] {
  const [round, before] = [report.rounds[at]!, report.rounds[at - 1]];
  const elected = new Set(report.rounds.slice(0, at + 1).flatMap((one) => one.elected));
  const left = new Set(report.rounds.slice(0, at + 1).flatMap((one) => one.excluded));
  return orderOf(report).map((id) => {
    const votes = numberOf(round.votes[id] ?? '0');
    const was = before ? numberOf(before.votes[id] ?? '0') : votes;
    const state = elected.has(id) ? 'elected' : left.has(id) ? 'left' : 'in';
    return {
      id,
      name: names[id] ?? id,
      votes,
      kept: Math.min(was, votes),
      shown: shownAs(votes, was, locale),
      state
    };
  });
}

function shownAs(votes: number, was: number, locale: Locale): string {
  const say = (value: number) => votesIn(String(value), locale);
  if (votes > was) return m.elections_results_gain({ votes: say(votes), gain: say(votes - was) });
  return votes < was ? m.elections_results_loss({ votes: say(votes), loss: say(was - votes) }) : say(votes);
}

export const orderOf = ({ rounds }: Count): string[] => {
  const first = rounds[0]?.votes ?? {};
  return Object.keys(first).sort((a, b) => numberOf(first[b]!) - numberOf(first[a]!));
};
