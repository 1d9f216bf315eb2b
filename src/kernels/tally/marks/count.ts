import type { Method, Options } from '../options.ts';
import type { Choices } from '../read/choices.ts';
import { reservesOf, type Reserves } from '../reserve.ts';
import type { Count, Tie } from '../result.ts';
import { decide, named } from '../ties.ts';
import { markRound } from './round.ts';

/** Votes, and who has been seated so far. Candidates are places in `Options.candidates`. */
type Table = {
  options: Options;
  reserves: Reserves;
  points: number[];
  hopeful: number[];
  elected: number[];
  barred: number[];
  ties: Tie[];
  /** Why it stopped early, and between whom the next vote is. */
  stopped: { outcome: 'runoff' | 'no_majority'; between: number[] } | null;
};

/** Seats those with the most marks or points, highest first. */
export function countMarks(method: Method, choices: Choices, options: Options): Count {
  const table = layOut(choices, options);
  while (table.elected.length < options.seats && table.hopeful.length && !table.stopped) {
    seatNext(table, choices);
  }
  return countOf(method, table, choices);
}

function layOut({ choices }: Choices, options: Options): Table {
  const points = options.candidates.map(() => 0);
  for (const choice of choices)
    for (const [place, given] of choice.points) points[place]! += given * choice.papers;
  const withdrawn = new Set(options.withdrawn);
  const hopeful = points
    .map((_, place) => place)
    .filter((place) => !withdrawn.has(options.candidates[place]!));
  const reserves = reservesOf(options);
  return { options, reserves, points, hopeful, elected: [], barred: [], ties: [], stopped: null };
}

function seatNext(table: Table, choices: Choices): void {
  const allowed = table.hopeful.filter((place) => mayBeSeated(table, [place]));
  table.barred.push(...table.hopeful.filter((place) => !allowed.includes(place)));
  table.hopeful = allowed;
  const most = Math.max(...allowed.map((place) => table.points[place]!));
  const first = allowed.filter((place) => table.points[place] === most);
  if (table.options.majority === 'ballots' || table.options.majority === 'continuing')
    if (2 * most <= choices.valid) return stopWithoutMajority(table);
  const chosen = mayBeSeated(table, first) ? first[0]! : draw(table, first);
  if (chosen === null) table.stopped = { outcome: 'runoff', between: first };
  else seat(table, chosen);
}

/** Whether all of these can have a seat and the reserved ones still be filled. */
function mayBeSeated({ reserves, elected, hopeful, options }: Table, places: number[]): boolean {
  const left = options.seats - elected.length - places.length;
  const others = hopeful.filter((place) => !places.includes(place));
  return left >= 0 && reserves.fillable([...elected, ...places], others, left);
}

/** The next vote is between one candidate more than seats, and whoever equals the last of them. */
function stopWithoutMajority(table: Table): void {
  const { points, hopeful, options, elected } = table;
  const sorted = hopeful.toSorted((a, b) => points[b]! - points[a]!);
  const last = sorted[Math.min(options.seats - elected.length, sorted.length - 1)]!;
  const between = sorted.filter((place) => points[place]! >= points[last]!);
  table.stopped = { outcome: 'no_majority', between };
}

function draw(table: Table, tied: number[]): number | null {
  const names = named(tied, table.options);
  const decision = decide(names, 'elect', table.options.tie, table.ties.length + 1);
  table.ties.push({ round: 1, purpose: 'elect', tied: names, ...decision });
  return decision.chosen === null ? null : table.options.candidates.indexOf(decision.chosen);
}

function seat(table: Table, place: number): void {
  table.elected.push(place);
  table.hopeful = table.hopeful.filter((other) => other !== place);
}

function countOf(method: Method, table: Table, { valid, invalid }: Choices): Count {
  const { options, elected, barred, stopped, points } = table;
  return {
    method,
    elected: named(elected, options),
    outcome: stopped?.outcome ?? 'complete',
    runoff: named(stopped?.between ?? [], options),
    open: options.seats - elected.length,
    valid,
    rounds: [markRound(options, points, valid, elected, barred)],
    invalid,
    ties: table.ties,
    short: table.reserves.short
  };
}
