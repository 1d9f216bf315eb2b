import { addMonths } from '../../../../platform/clock/index.ts';
import { monthsApart, newcomersOf, replay, type Election, type Terms } from './replay.ts';

/** The elections so far, the seats of the team, the terms in force (null where they are not said) and today. */
export type Past = { day: string; seats: number; elections: Election[]; terms: Terms | null };

/** One line of the picture: its elections, and what they meant for the team's work. */
export type Lane = {
  elections: Election[];
  /** Elections after the first. */
  later: number;
  /** Months between them, on the whole; null where there was none. */
  apart: number | null;
  /** People new to the team at them; null where nothing tells. */
  newcomers: number | null;
};

export type WhatIf = {
  looksBack: boolean;
  seats: number;
  from: string;
  until: string;
  held: Lane;
  would: Lane | null;
};

const MONTHS_AHEAD = 48;
const USUAL_SEATS = 12;
const USUAL_TERMS: Terms = { termMonths: 12, staggerMonths: 6 };

/** The years behind us under other terms; where there are none to tell of, the years ahead under both. */
export function compareTerms(past: Past, asked: Terms): WhatIf {
  const looksBack = past.elections.length > 1;
  const seats = past.seats || USUAL_SEATS;
  const first = looksBack ? past.elections : [{ day: past.day, seats, newcomers: null }];
  const from = first[0]!.day;
  const until = looksBack ? past.day : addMonths(past.day, MONTHS_AHEAD);
  const held = looksBack ? first : (replay(first, seats, past.terms ?? USUAL_TERMS, until) ?? first);
  const would = replay(first, seats, asked, until);
  return { looksBack, seats, from, until, held: laneOf(held), would: would && laneOf(would) };
}

function laneOf(elections: Election[]): Lane {
  const [first, ...later] = elections;
  const last = later.at(-1);
  return {
    elections,
    later: later.length,
    apart: first && last ? Math.round(monthsApart(first.day, last.day) / later.length) : null,
    newcomers:
      newcomersOf(later) === null ? null : later.reduce((all, { newcomers }) => all + (newcomers ?? 0), 0)
  };
}
