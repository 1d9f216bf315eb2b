import { fraction, type Fraction } from '../arithmetic/exact.ts';
import type { Ballot } from '../ballot.ts';
import type { Options } from '../options.ts';
import { readChoices, type Choices } from '../read/choices.ts';
import type { Count } from '../result.ts';
import { complete } from './complete.ts';
import { bestOf, effectiveOf, offerFor, pay, paymentOf } from './market.ts';
import { choose, hopefuls, openTable, writeRound, type Table } from './table.ts';

/**
 * Equal shares (Peters and Skowron): every voter has an equal share of the seats, a seat costs one, and those who
 * approve of a candidate pay for the seat together, as equally as they can. Seats that nobody can pay for any more
 * are filled by the completion.
 */
export function countShares(ballots: readonly Ballot[], options: Options): Count {
  // Who approves of nobody has a share all the same: it stays unspent.
  const choices = readChoices(ballots, options, Infinity, 1, true);
  const completion = options.completion ?? 'approval';
  const table =
    completion === 'increment' ? buyWithMore(choices, options) : buy(choices, options, options.seats);
  if (completion !== 'none' && !table.runoff) complete(table, completion);
  return countOf(table, choices);
}

/** Gives everybody more until all seats are bought, `seats + 1`, `seats + 2` and so on shared among all. */
function buyWithMore(choices: Choices, options: Options): Table {
  const wanted = new Set(choices.choices.flatMap(({ points }) => [...points.keys()]));
  const reachable = Math.min(options.seats, wanted.size);
  const enough = options.seats * Math.max(1, choices.valid);
  for (let seats = options.seats; seats < enough; seats++) {
    const table = buy(choices, options, seats);
    if (table.runoff || table.elected.length >= reachable) return table;
  }
  return buy(choices, options, enough);
}

function buy(choices: Choices, options: Options, money: number): Table {
  const share: Fraction = fraction(BigInt(money), BigInt(Math.max(1, choices.valid)));
  const table = openTable(choices, options, share);
  while (table.elected.length < options.seats && !table.runoff) if (!buyNext(table)) break;
  return table;
}

function buyNext(table: Table): boolean {
  const offers = hopefuls(table).flatMap((place) => offerFor(table.market, place, 1) ?? []);
  const best = bestOf(offers);
  if (!best.length) return false;
  const tied = best.map(({ item }) => item);
  const chosen = choose(table, tied);
  if (chosen === null) return false;
  const offer = best.find(({ item }) => item === chosen)!;
  pay(table.market, offer);
  table.elected.push(chosen);
  const worth = new Map(offers.map((each) => [each.item, effectiveOf(each)]));
  writeRound(table, 'purchase', worth, paymentOf(offer));
  return true;
}

function countOf(table: Table, { valid, invalid }: Choices): Count {
  const { options, elected, runoff, rounds, ties, reserves } = table;
  const named = (places: number[]) => places.map((place) => options.candidates[place]!);
  return {
    method: 'equal_shares',
    elected: named(elected),
    outcome: runoff ? 'runoff' : 'complete',
    runoff: named(runoff ?? []),
    open: options.seats - elected.length,
    valid,
    rounds,
    invalid,
    ties,
    short: reserves.short
  };
}
