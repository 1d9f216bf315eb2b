import type { Network } from './network.ts';

/**
 * The cells that must be hidden so that `cell` can move by `amount`, up or down, whichever costs less:
 * a shortest path between the two ends of the cell, where hidden cells cost nothing.
 */
export function cheapestCover(
  net: Network,
  cell: number,
  amount: number,
  costs: Float64Array
): number[] | null {
  const [tail, head] = [net.tail[cell]!, net.head[cell]!];
  const ways = [
    net.up[cell]! >= amount ? path(net, cell, head, tail, amount, costs) : null,
    net.down[cell]! >= amount ? path(net, cell, tail, head, amount, costs) : null
  ].filter((found) => found !== null);
  return ways.toSorted((a, b) => a.cost - b.cost)[0]?.cells ?? null;
}

type Path = { cost: number; cells: number[] };

function path(
  net: Network,
  except: number,
  source: number,
  sink: number,
  amount: number,
  costs: Float64Array
): Path | null {
  const { best, through } = distances(arcs(net, except, amount, costs), net.size, source, sink);
  if (best[sink] === Infinity) return null;
  const cells: number[] = [];
  for (let node = sink; node !== source;) {
    const cell = through[node]!;
    cells.push(cell);
    node = net.tail[cell] === node ? net.head[cell]! : net.tail[cell]!;
  }
  return { cost: best[sink]!, cells };
}

type Arcs = { cost: Float64Array; cell: Int32Array };

function arcs(net: Network, except: number, amount: number, costs: Float64Array): Arcs {
  const cost = new Float64Array(net.size * net.size).fill(Infinity);
  const cell = new Int32Array(net.size * net.size);
  for (let at = 0; at < net.hidden.length; at++) {
    if (at === except || costs[at] === Infinity) continue;
    const price = net.hidden[at] ? 0 : costs[at]!;
    const [tail, head] = [net.tail[at]!, net.head[at]!];
    cell[tail * net.size + head] = cell[head * net.size + tail] = at;
    if (net.up[at]! >= amount) cost[tail * net.size + head] = price;
    if (net.down[at]! >= amount) cost[head * net.size + tail] = price;
  }
  return { cost, cell };
}

function distances({ cost, cell }: Arcs, size: number, source: number, sink: number) {
  const best = new Float64Array(size).fill(Infinity);
  const through = new Int32Array(size);
  const done = new Uint8Array(size);
  best[source] = 0;
  for (let node = source; node !== -1 && node !== sink; node = nearest(best, done)) {
    done[node] = 1;
    for (let next = 0; next < size; next++) {
      const distance = best[node]! + cost[node * size + next]!;
      if (distance >= best[next]!) continue;
      best[next] = distance;
      through[next] = cell[node * size + next]!;
    }
  }
  return { best, through };
}

function nearest(best: Float64Array, done: Uint8Array): number {
  let found = -1;
  for (let node = 0; node < best.length; node++)
    if (!done[node] && best[node]! < Infinity && (found === -1 || best[node]! < best[found]!)) found = node;
  return found;
}
