import { exact, type Fraction } from '../arithmetic/exact.ts';
import type { Completion } from '../options.ts';
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

function approvals({ purses }: Table): Next {
  return {
    worth: (hopeful) => new Map(hopeful.map((place) => [place, exact.whole(people(purses, place))])),
    seated: () => undefined
  };
}

function people(purses: { papers: number; wants: Set<number> }[], place: number): number {
  return purses.reduce((sum, { papers, wants }) => sum + (wants.has(place) ? papers : 0), 0);
}

/**
 * What each voter has left runs on in time and may fall below zero; who can pay earliest is seated. Worth is minus
 * that time, so that the highest is first; nobody's candidates come last.
 */
function phragmen({ purses, options }: Table): Next {
  let loads = purses.map(({ left }) => exact.minus(exact.zero, left));
  const timeOf = (place: number) => {
    const supporters = people(purses, place);
    if (!supporters) return exact.whole(options.seats + 1);
    const load = purses.reduce(
      (sum, { papers, wants }, index) =>
        wants.has(place) ? exact.plus(sum, exact.times(loads[index]!, papers)) : sum,
      exact.one
    );
    return exact.divide(load, exact.whole(supporters));
  };
  return {
    worth: (hopeful) => new Map(hopeful.map((place) => [place, exact.minus(exact.zero, timeOf(place))])),
    seated: (place) => {
      const time = timeOf(place);
      loads = loads.map((load, index) => (purses[index]!.wants.has(place) ? time : load));
    }
  };
}

function highest(worth: Map<number, Fraction>): number[] {
  const entries = [...worth];
  const best = entries.reduce((a, b) => (exact.compare(b[1], a[1]) > 0 ? b : a));
  return entries.filter(([, value]) => exact.compare(value, best[1]) === 0).map(([place]) => place);
}
