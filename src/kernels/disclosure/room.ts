import { hide, network, reach, type Network } from './network.ts';
import { withMargins } from './table.ts';

/** Who answered what: for each question, the place of each person's answer, counted from 0. */
export type Crowd = { people: number; answers: ReadonlyMap<string, Int32Array> };

/**
 * A two-way table that somebody was told, of everybody or of those who gave one answer to a third question.
 * `lineOf[place]` is the line an answer is told in (several may share one), −1 where it is in none; so is `columnOf`.
 */
export type Shown = {
  rows: string;
  cols: string;
  within: { question: string; place: number } | null;
  lineOf: number[];
  columnOf: number[];
  /** Of each cell, without sums: whether it was told. */
  visible: boolean[][];
  /** Hidden cells, and how wide each must stay. */
  hidden: { row: number; col: number; need: number }[];
};

/** A hidden cell that has less room than it needs, by the place of its table. */
export type Tight = { table: number; row: number; col: number; need: number; room: number };

/**
 * How far each hidden cell could be another number though everything told of these people stayed the same: two who are
 * alike in whatever an answer was told beside change that answer with each other. Then every table told is as it was,
 * but for the cells nobody was told. What this finds is another crowd, person by person, so a reader of all the tables
 * together can never narrow a cell further; there may be more room than it finds.
 *
 * @param which the tables to look at; all by default
 */
export function tightIn(crowd: Crowd, tables: Shown[], which = [...tables.keys()]): Tight[] {
  return which.flatMap((at) => {
    const table = tables[at]!;
    if (!table.hidden.length) return [];
    const ways = [table.cols, table.rows].map((changed) => roomsIn(crowd, tables, table, changed));
    return table.hidden.flatMap(({ row, col, need }, cell) => {
      const room = Math.max(...ways.map((rooms) => rooms[cell]!));
      return room < need ? [{ table: at, row, col, need, room }] : [];
    });
  });
}

/** The room of each hidden cell of a table where people change their answers to one of its two questions. */
function roomsIn(crowd: Crowd, tables: Shown[], table: Shown, changed: string): number[] {
  const others = tables.filter(
    (one) =>
      one !== table && [table.rows, table.cols].every((question) => questionsOf(one).includes(question))
  );
  const rooms = table.hidden.map(() => 0);
  for (const alike of alikeIn(crowd, besidesOf(tables, changed, table))) {
    if (!isWithin(crowd, table, alike[0]!)) continue;
    const net = netOf(crowd, table, others, alike);
    table.hidden.forEach(({ row, col, need }, at) => {
      const want = need - rooms[at]!;
      if (want <= 0) return;
      const cell = row * (table.visible[0]!.length + 1) + col;
      const { up, down } = net.hidden[cell] ? reach(net, cell, want) : { up: 0, down: 0 };
      rooms[at]! += up + down;
    });
  }
  return rooms;
}

const questionsOf = ({ rows, cols, within }: Shown): string[] => [
  rows,
  cols,
  ...(within ? [within.question] : [])
];

type Beside = { question: string; lineOf: (place: number) => number };

/** What else was told of a question, as finely as it was told: answers in one line stay alike. */
function besidesOf(tables: Shown[], changed: string, table: Shown): Beside[] {
  const found = tables
    .filter((one) => questionsOf(one).includes(changed))
    .flatMap((one): Beside[] => [
      { question: one.rows, lineOf: (place) => one.lineOf[place] ?? -1 },
      { question: one.cols, lineOf: (place) => one.columnOf[place] ?? -1 },
      ...(one.within
        ? [{ question: one.within.question, lineOf: (place: number) => Number(place === one.within!.place) }]
        : [])
    ]);
  return found.filter(({ question }) => question !== table.rows && question !== table.cols);
}

/** People whom everything told of the changed answer tells alike. */
function alikeIn({ people, answers }: Crowd, besides: Beside[]): number[][] {
  const everybody = Array.from({ length: people }, (_, person) => person);
  const columns = besides.map(({ question, lineOf }) => answers.get(question)!.map(lineOf));
  return [...Map.groupBy(everybody, (person) => columns.map((column) => column[person]).join(' ')).values()];
}

const isWithin = ({ answers }: Crowd, { within }: Shown, person: number): boolean =>
  !within || answers.get(within.question)![person] === within.place;

/** The table of those who are alike: only what nobody was told, in this table or in any other, can move. */
function netOf(crowd: Crowd, table: Shown, others: Shown[], alike: number[]): Network {
  const { visible, lineOf, columnOf } = table;
  const counts = visible.map((line) => line.map(() => 0));
  const [rows, cols] = [crowd.answers.get(table.rows)!, crowd.answers.get(table.cols)!];
  for (const person of alike) {
    const [line, column] = [lineOf[rows[person]!] ?? -1, columnOf[cols[person]!] ?? -1];
    if (line >= 0 && column >= 0) counts[line]![column]!++;
  }
  const values = withMargins(counts);
  const net = network(
    values,
    values.map((row) => row.map(() => 0)),
    values.map((row) => row.map(() => Infinity))
  );
  const told = toldElsewhere(crowd, table, others, alike[0]!);
  visible.forEach((line, row) =>
    line.forEach((seen, col) => {
      if (!seen && !told[row]![col]) hide(net, row * (line.length + 1) + col);
    })
  );
  return net;
}

/** Cells that another table told, for people like this one. */
function toldElsewhere({ answers }: Crowd, table: Shown, others: Shown[], like: number): boolean[][] {
  const told = table.visible.map((line) => line.map(() => false));
  if (!others.length) return told;
  table.lineOf.forEach((line, x) =>
    table.columnOf.forEach((column, y) => {
      if (line < 0 || column < 0 || told[line]![column]) return;
      const place = (question: string) =>
        question === table.rows ? x : question === table.cols ? y : answers.get(question)![like]!;
      told[line]![column] = others.some((other) => tells(other, place));
    })
  );
  return told;
}

function tells(
  { rows, cols, within, lineOf, columnOf, visible }: Shown,
  place: (question: string) => number
) {
  if (within && place(within.question) !== within.place) return false;
  return visible[lineOf[place(rows)] ?? -1]?.[columnOf[place(cols)] ?? -1] === true;
}
