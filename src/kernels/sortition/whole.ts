import type { Kind } from './kinds.ts';
import type { Mixture } from './mixture.ts';
import type { Panel } from './panels.ts';

/** Above so many different panels their exchanges are not tried: each weighs little by then. */
const MANY_PANELS = 400;
/** Exchanges that are tried at most, and what counts as better. */
const EXCHANGES = 1000;
const BETTER = 1e-12;

/**
 * The mixture as `count` panels: each as often as its share says, rounded down; what is left goes where people are
 * missed most; and then one panel after another is exchanged for another while that brings everybody's count nearer
 * to the fair one (in squares of the chance).
 */
export function wholeTimes(mixture: Mixture, kinds: Kind[], count: number): Panel[] {
  const panels = mixture.map(({ panel }) => panel);
  const times = mixture.map(({ share }) => Math.floor(share * count + 1e-9));
  const owed = owedAfter(mixture, times, kinds, count);
  const weights = kinds.map(({ people }) => 1 / people.length ** 2);
  for (let left = count - times.reduce((sum, some) => sum + some, 0); left > 0; left--) {
    const worth = panels.map((panel) => eases(panel, owed, weights));
    take(worth.indexOf(Math.max(...worth)), +1);
  }
  if (panels.length <= MANY_PANELS) exchange();
  return panels.flatMap((panel, at) => Array.from({ length: times[at]! }, () => panel));

  function take(at: number, by: 1 | -1): void {
    times[at]! += by;
    panels[at]!.forEach((people, kind) => (owed[kind]! -= by * people));
  }

  function exchange(): void {
    const apart = distances(panels, weights);
    for (let round = 0; round < EXCHANGES; round++) {
      const pull = panels.map((panel) => pulled(panel, owed, weights));
      const [out, into] = bestExchange(times, pull, apart);
      if (out < 0) return;
      take(out, -1);
      take(into, +1);
    }
  }
}

/** People of each kind, times panels, by which a list of so many falls short of the mixture. */
function owedAfter(mixture: Mixture, times: number[], kinds: Kind[], count: number): number[] {
  const owed = kinds.map(() => 0);
  mixture.forEach(({ panel, share }, at) =>
    panel.forEach((people, kind) => (owed[kind]! += people * (share * count - times[at]!)))
  );
  return owed;
}

/** By how much one more such panel lessens what is missed. */
const eases = (panel: Panel, owed: number[], weights: number[]): number =>
  sumOver(panel, (people, kind) => people * (2 * owed[kind]! - people) * weights[kind]!);

const pulled = (panel: Panel, owed: number[], weights: number[]): number =>
  sumOver(panel, (people, kind) => people * owed[kind]! * weights[kind]!);

const distances = (panels: Panel[], weights: number[]): number[][] =>
  panels.map((one) =>
    panels.map((other) => sumOver(one, (people, kind) => (people - other[kind]!) ** 2 * weights[kind]!))
  );

/** Which panel goes and which comes so that most is gained; -1 where nothing is. */
function bestExchange(times: number[], pull: number[], apart: number[][]): [out: number, into: number] {
  let [best, out, into] = [-BETTER, -1, -1];
  for (let from = 0; from < times.length; from++) {
    if (!times[from]) continue;
    for (let to = 0; to < times.length; to++) {
      const change = 2 * (pull[from]! - pull[to]!) + apart[from]![to]!;
      if (change < best) [best, out, into] = [change, from, to];
    }
  }
  return [out, into];
}

function sumOver(panel: Panel, of: (people: number, kind: number) => number): number {
  let sum = 0;
  for (let kind = 0; kind < panel.length; kind++) sum += of(panel[kind]!, kind);
  return sum;
}
