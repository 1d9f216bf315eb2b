import { exact, fraction, type Fraction } from '../arithmetic/exact.ts';
import type { Completion } from '../options.ts';
import { supportersOf, type Purse } from './market.ts';
import { choose, hopefuls, writeRound, type Table } from './table.ts';

/** Fills the seats that are left: by Phragmén's sequential rule, or those with the most approvals. */
export function complete(table: Table, completion: Completion): void {
  const next = completion === 'phragmen' ? phragmen(table) : approvals(table);
  while (table.elected.length < table.options.seats && !table.runoff) {
    const hopeful = hopefuls(table);
    if (!hopeful.length) return;
    const worth = next.worth(hopeful);
    const chosen = choose(table, highest(worth));
    if (chosen === null) return;
    table.elected.push(chosen);
    next.seated(chosen);
    writeRound(table, 'completion', worth);
  }
}

type Next = { worth: (hopeful: number[]) => Map<number, Fraction>; seated: (place: number) => void };

function approvals({ market }: Table): Next {
  const votes = (place: number) => exact.whole(supportersOf(market.supporters[place]!));
  return {
    worth: (hopeful) => new Map(hopeful.map((place) => [place, votes(place)])),
    seated: () => undefined
  };
}

/**
 * What each voter has left runs on in time and may fall below zero; who can pay earliest is seated. Worth is minus
 * that time, so that the highest is first; nobody's candidates come last.
 */
function phragmen({ market, options }: Table): Next {
  const loads = new Map(market.purses.map((purse) => [purse, fraction(-purse.left, market.unit)]));
  const timeOf = (place: number) => {
    const purses = market.supporters[place]!;
    if (!purses.length) return exact.whole(options.seats + 1);
    const load = (purse: Purse) => exact.times(loads.get(purse)!, purse.papers);
    const sum = purses.reduce((total, purse) => exact.plus(total, load(purse)), exact.one);
    return exact.divide(sum, exact.whole(supportersOf(purses)));
  };
  return {
    worth: (hopeful) => new Map(hopeful.map((place) => [place, exact.minus(exact.zero, timeOf(place))])),
    seated: (place) => {
      const time = timeOf(place);
      for (const purse of market.supporters[place]!) loads.set(purse, time);
    }
  };
}

function highest(worth: Map<number, Fraction>): number[] {
  const entries = [...worth];
  const best = entries.reduce((a, b) => (exact.compare(b[1], a[1]) > 0 ? b : a));
  return entries.filter(([, value]) => exact.compare(value, best[1]) === 0).map(([place]) => place);
}
