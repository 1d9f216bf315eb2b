// A table with its margins is a circulation: every cell is an arc between its row and its column, and
// the sums are what flows through them. What an attacker can still believe about a hidden cell is how
// far its arc can be turned up and down while hidden arcs only make room: a maximum flow, exact and whole.

export type Network = {
  /** Nodes: rows, the row of sums, columns, the column of sums. */
  size: number;
  tail: Int32Array;
  head: Int32Array;
  /** How far each cell could move, in people, as far as the attacker knows. */
  up: Float64Array;
  down: Float64Array;
  /** How far hidden cells can move, from node to node. */
  room: Float64Array;
  hidden: Uint8Array;
};

/** @param values cells with margins; @param low, high what the attacker knows of each cell beforehand */
export function network(values: number[][], low: number[][], high: number[][]): Network {
  const [rows, cols] = [values.length, values[0]!.length];
  const size = rows + cols;
  const ends = values.flatMap((row, i) => row.map((_, j) => endsOf(i, j, rows, cols)));
  return {
    size,
    tail: Int32Array.from(ends, ([tail]) => tail),
    head: Int32Array.from(ends, ([, head]) => head),
    up: Float64Array.from(values.flatMap((row, i) => row.map((value, j) => high[i]![j]! - value))),
    down: Float64Array.from(values.flatMap((row, i) => row.map((value, j) => value - low[i]![j]!))),
    room: new Float64Array(size * size),
    hidden: new Uint8Array(rows * cols)
  };
}

function endsOf(row: number, col: number, rows: number, cols: number): [tail: number, head: number] {
  const [from, to] = [row, rows + col];
  return (row === rows - 1) === (col === cols - 1) ? [from, to] : [to, from];
}

export function hide(net: Network, cell: number): void {
  net.hidden[cell] = 1;
  net.room[net.tail[cell]! * net.size + net.head[cell]!] = net.up[cell]!;
  net.room[net.head[cell]! * net.size + net.tail[cell]!] = net.down[cell]!;
}

/** How far the attacker must let the cell go up and down, searched until they are `want` apart. */
export function reach(net: Network, cell: number, want: number): { up: number; down: number } {
  const [tail, head] = [net.tail[cell]!, net.head[cell]!];
  const up = flow(net, head, tail, Math.min(want, net.up[cell]!));
  const down = flow(net, tail, head, Math.min(want - up, net.down[cell]!));
  return { up, down };
}

/** The most that can flow between the two ends of a cell without passing through it, up to `most`. */
function flow(net: Network, source: number, sink: number, most: number): number {
  const room = net.room.slice();
  room[source * net.size + sink] = room[sink * net.size + source] = 0;
  let flowing = 0;
  while (flowing < most) {
    const from = way(room, net.size, source, sink);
    if (!from) break;
    flowing += push(room, net.size, from, source, sink, most - flowing);
  }
  return flowing;
}

function way(room: Float64Array, size: number, source: number, sink: number): Int32Array | null {
  const from = new Int32Array(size).fill(-1);
  from[source] = source;
  const queue = [source];
  for (const node of queue)
    for (let next = 0; next < size; next++) {
      if (from[next] !== -1 || room[node * size + next]! <= 0) continue;
      from[next] = node;
      if (next === sink) return from;
      queue.push(next);
    }
  return null;
}

function push(
  room: Float64Array,
  size: number,
  from: Int32Array,
  source: number,
  sink: number,
  most: number
): number {
  let amount = most;
  for (let node = sink; node !== source; node = from[node]!)
    amount = Math.min(amount, room[from[node]! * size + node]!);
  for (let node = sink; node !== source; node = from[node]!) {
    room[from[node]! * size + node]! -= amount;
    room[node * size + from[node]!]! += amount;
  }
  return amount;
}
