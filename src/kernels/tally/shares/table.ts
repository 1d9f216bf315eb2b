import { exact, type Fraction } from '../arithmetic/exact.ts';
import type { Options } from '../options.ts';
import type { Choices } from '../read/choices.ts';
import { reservesOf, type Reserves } from '../reserve.ts';
import type { Round, Step, Tie } from '../result.ts';
import { decide, named } from '../ties.ts';
import { openMarket, type Market } from './market.ts';

/** The purses, and who is seated so far. Candidates are places in `Options.candidates`. */
export type Table = {
  options: Options;
  reserves: Reserves;
  market: Market;
  /** What each voter had at the beginning, in seats. */
  share: Fraction;
  elected: number[];
  rounds: Round[];
  ties: Tie[];
  runoff: number[] | null;
};

export function openTable(choices: Choices, options: Options, share: Fraction): Table {
  const market = openMarket(choices, options.candidates.length, share);
  const reserves = reservesOf(options);
  return { options, reserves, market, share, elected: [], rounds: [], ties: [], runoff: null };
}

/** Who stands, is not yet seated, and leaves the reserved seats fillable. */
export function hopefuls({ options, reserves, elected }: Table): number[] {
  const { candidates, withdrawn = [], seats } = options;
  const open = candidates
    .map((_, place) => place)
    .filter((place) => !elected.includes(place) && !withdrawn.includes(candidates[place]!));
  return open.filter((place) => {
    const others = open.filter((other) => other !== place);
    return reserves.fillable([...elected, place], others, seats - elected.length - 1);
  });
}

/** One of the tied; null, and the table stopped, where a runoff must tell. */
export function choose(table: Table, tied: number[]): number | null {
  if (tied.length === 1) return tied[0]!;
  const names = named(tied, table.options);
  const decision = decide(names, 'elect', table.options.tie, table.ties.length + 1);
  table.ties.push({ round: table.rounds.length + 1, purpose: 'elect', tied: names, ...decision });
  if (decision.chosen === null) table.runoff = tied;
  return decision.chosen === null ? null : table.options.candidates.indexOf(decision.chosen);
}

/** The last elected, and what everybody was worth in this round. */
export function writeRound(table: Table, step: Step, worth: Map<number, Fraction>, payment?: Fraction): void {
  const { options, elected, share, rounds } = table;
  rounds.push({
    number: rounds.length + 1,
    step,
    from: [],
    quota: null,
    votes: Object.fromEntries(
      options.candidates.map((id, place) => [id, exact.text(worth.get(place) ?? exact.zero)])
    ),
    transfers: [],
    exhausted: '0',
    lost: '0',
    elected: named(elected.slice(-1), options),
    excluded: [],
    guarded: [],
    share: exact.text(share),
    ...(payment && { payment: exact.text(payment) })
  });
}
