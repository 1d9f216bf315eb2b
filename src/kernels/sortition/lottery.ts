import type { Kind } from './kinds.ts';
import type { Fair } from './leximin.ts';
import type { Panel } from './panels.ts';
import { randomFrom, shuffled, type Random } from './random.ts';
import { wholeTimes } from './whole.ts';

/**
 * Equally likely panels, as ids of people; the number drawn in public names one of them, from 0. `furthest` is by
 * how much anybody's chance in the list differs at most from the fair one.
 */
export type Lottery = { seed: string; panels: string[][]; furthest: number };

/** How many panels a public lottery has: three digits name one. */
export const PANELS = 1000;

/**
 * The mixture as a list of `count` equally likely panels of people. Within a kind people take turns by lot, so that
 * everybody's count in the list differs by one at most. The same seed gives the same list.
 */
export async function lottery(fair: Fair, seed: string, count = PANELS): Promise<Lottery> {
  const random = await randomFrom(seed);
  const rounded = wholeTimes(fair.mixture, fair.kinds, count);
  const turns = turnsOf(fair.kinds, random);
  const panels = shuffled(rounded, random).map((panel) => turns(panel).sort());
  return { seed, panels, furthest: furthestOf(fair, panels) };
}

/**
 * The text whose SHA-256 is published before the number is drawn: the JSON list `[seed, panels]` without spaces, ids
 * in each panel in their order. Seed and list are published afterwards.
 */
export const commitmentText = ({ seed, panels }: Lottery): string => JSON.stringify([seed, panels]);

export async function commitmentOf(lottery: Lottery): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(commitmentText(lottery)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Names the people of one panel after another: in rounds by lot, so that nobody's turn comes twice before everybody's. */
function turnsOf(kinds: Kind[], random: Random): (panel: Panel) => string[] {
  const waiting = kinds.map((): Seat[] => []);
  const seats = kinds.map(({ people, homes }) => people.map(({ id }, at) => ({ id, home: homes[at]! })));
  const nextOf = (kind: number, taken: Set<string>): Seat => {
    const line = waiting[kind]!;
    const isFree = ({ home }: Seat): boolean => !taken.has(home);
    if (!line.some(isFree)) line.push(...shuffled(seats[kind]!, random));
    return line.splice(line.findIndex(isFree), 1)[0]!;
  };
  return (panel) => {
    const taken = new Set<string>();
    const named: string[] = [];
    panel.forEach((count, kind) => {
      for (let seat = 0; seat < count; seat++) {
        const { id, home } = nextOf(kind, taken);
        taken.add(home);
        named.push(id);
      }
    });
    return named;
  };
}

type Seat = { id: string; home: string };

function furthestOf({ kinds, chances }: Fair, panels: string[][]): number {
  const times = new Map<string, number>();
  for (const id of panels.flat()) times.set(id, (times.get(id) ?? 0) + 1);
  const off = kinds.flatMap(({ people }, kind) =>
    people.map(({ id }) => Math.abs((times.get(id) ?? 0) / panels.length - chances[kind]!))
  );
  return Math.max(...off);
}
