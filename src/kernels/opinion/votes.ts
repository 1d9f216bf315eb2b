/** Agree, pass, disagree. */
export type Stance = 1 | 0 | -1;

/** One vote. Of several by one participant on one statement the last counts. */
export type Vote = { participant: number; statement: number; stance: Stance };

/**
 * Who voted how on what, sparse, by participant: the votes of row `i` lie from `starts[i]` up to `starts[i + 1]`,
 * by ascending column. Rows and columns are in the order of their ids.
 */
export type Votes = {
  participants: Uint32Array;
  statements: Uint32Array;
  starts: Uint32Array;
  columns: Uint32Array;
  stances: Int8Array;
};

/** Gathers votes in the order in which they were cast. `statements` may name some that nobody voted on yet. */
export function gather(votes: readonly Vote[], statements: readonly number[] = []): Votes {
  const [participant, statement] = [new Uint32Array(votes.length), new Uint32Array(votes.length)];
  const stance = new Int8Array(votes.length);
  votes.forEach((vote, index) => {
    participant[index] = vote.participant;
    statement[index] = vote.statement;
    stance[index] = vote.stance;
  });
  return gatherColumns({ participant, statement, stance }, statements);
}

export type VoteColumns = { participant: Uint32Array; statement: Uint32Array; stance: Int8Array };

/** As `gather`, from columns: a million votes without a million objects. */
export function gatherColumns(votes: VoteColumns, named: readonly number[] = []): Votes {
  const rows = ordered(votes.participant);
  const columns = ordered(votes.statement, named);
  const order = byCell(votes, rows, columns);
  const starts = new Uint32Array(rows.ids.length + 1);
  const [cells, stances] = [new Uint32Array(order.length), new Int8Array(order.length)];
  let [kept, before] = [0, -1];
  for (const index of order) {
    const [row, column] = [rows.placeOf(votes.participant[index]!), columns.placeOf(votes.statement[index]!)];
    const cell = row * columns.ids.length + column;
    if (cell !== before) starts[row + 1]!++;
    const at = cell === before ? kept - 1 : kept++;
    cells[at] = column;
    stances[at] = votes.stance[index]!;
    before = cell;
  }
  for (let row = 0; row < rows.ids.length; row++) starts[row + 1]! += starts[row]!;
  return {
    participants: rows.ids,
    statements: columns.ids,
    starts,
    columns: cells.slice(0, kept),
    stances: stances.slice(0, kept)
  };
}

type Ordered = { ids: Uint32Array; placeOf: (id: number) => number };

/** Ids are usually numbers from one up, so that a table finds their place quicker than a map. */
const TABLE = 4_000_000;

function ordered(ids: Uint32Array, more: readonly number[] = []): Ordered {
  const distinct = Uint32Array.from(new Set([...new Set(ids), ...more])).sort();
  const last = distinct.at(-1) ?? 0;
  if (last < TABLE) {
    const table = new Uint32Array(last + 1);
    distinct.forEach((id, place) => (table[id] = place));
    return { ids: distinct, placeOf: (id) => table[id]! };
  }
  const places = new Map<number, number>();
  distinct.forEach((id, place) => places.set(id, place));
  return { ids: distinct, placeOf: (id) => places.get(id)! };
}

/** Indices of votes, by row, then column, then as cast: two stable passes. */
function byCell({ participant, statement }: VoteColumns, rows: Ordered, columns: Ordered): Uint32Array {
  const all = Uint32Array.from(participant, (_, index) => index);
  const byColumn = sorted(all, (index) => columns.placeOf(statement[index]!), columns.ids.length);
  return sorted(byColumn, (index) => rows.placeOf(participant[index]!), rows.ids.length);
}

function sorted(indices: Uint32Array, placeOf: (index: number) => number, places: number): Uint32Array {
  const keys = indices.map(placeOf);
  const next = new Uint32Array(places + 1);
  for (const key of keys) next[key + 1]!++;
  for (let place = 0; place < places; place++) next[place + 1]! += next[place]!;
  const result = new Uint32Array(indices.length);
  for (let at = 0; at < keys.length; at++) result[next[keys[at]!]!++] = indices[at]!;
  return result;
}

export const votesOf = ({ starts }: Votes, row: number): number => starts[row + 1]! - starts[row]!;
