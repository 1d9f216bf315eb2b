import type { Ballot } from '../ballot.ts';
import { readCsv, writeCsvRow } from './csv.ts';

/** `columns`: the sheet has none for marks; `weight`: a cell of it is no whole number from 1 on; `line` from 1. */
export type CsvProblem = { problem: 'columns' | 'weight'; line: number };

/**
 * Reads ballots from a sheet, one in a row, with a column `weight` or without (then each row is one ballot).
 * `rank`: columns `rank 1`, `rank 2` and so on hold ids; two in a cell are parted by `|`, an empty cell is a gap.
 * `choose` and `score`: one column for each id, with a mark (not empty, not 0) or the score.
 */
export function readBallotsCsv(text: string, kind: Ballot['kind']): Ballot[] | CsvProblem {
  const [head = [], ...rows] = readCsv(text);
  const weightAt = head.findIndex((name) => /^(weight|ballots)$/i.test(name));
  const marks = head.flatMap((name, at) =>
    at !== weightAt && (kind !== 'rank' || isRank(name)) ? [at] : []
  );
  if (!marks.length) return { problem: 'columns', line: 1 };
  const weights = rows.map((row) => (weightAt < 0 ? 1 : Number(row[weightAt])));
  const wrong = weights.findIndex((weight) => !Number.isSafeInteger(weight) || weight < 1);
  if (wrong >= 0) return { problem: 'weight', line: wrong + 2 };
  return rows.map((row, index) => ballotOf(kind, head, marks, row, weights[index]!));
}

const isRank = (name: string) => /^rank/i.test(name);

function ballotOf(
  kind: Ballot['kind'],
  head: string[],
  marks: number[],
  row: string[],
  weight: number
): Ballot {
  const cell = (at: number) => row[at] ?? '';
  if (kind === 'rank') return { kind, ranks: marks.map((at) => idsIn(cell(at))), weight };
  const given = marks.filter((at) => cell(at) !== '');
  if (kind === 'choose')
    return { kind, chosen: given.filter((at) => cell(at) !== '0').map((at) => head[at]!), weight };
  return { kind, scores: Object.fromEntries(given.map((at) => [head[at]!, Number(cell(at))])), weight };
}

function idsIn(cell: string): string[] {
  return cell
    .split('|')
    .map((id) => id.trim())
    .filter(Boolean);
}

/** Writes ballots as `readBallotsCsv` reads them. All are of one kind; those of another are left out. */
export function writeBallotsCsv(
  ballots: readonly Ballot[],
  kind: Ballot['kind'],
  candidates: string[]
): string {
  const own = ballots.filter((ballot) => ballot.kind === kind);
  const most = Math.max(1, ...own.map((ballot) => (ballot.kind === 'rank' ? ballot.ranks.length : 0)));
  const marks = kind === 'rank' ? Array.from({ length: most }, (_, at) => `rank ${at + 1}`) : candidates;
  const rows = own.map((ballot) => [ballot.weight, ...cellsOf(ballot, candidates, most)]);
  return [['weight', ...marks], ...rows].map((row) => `${writeCsvRow(row)}\r\n`).join('');
}

function cellsOf(ballot: Ballot, candidates: string[], most: number): (string | number)[] {
  if (ballot.kind === 'rank')
    return Array.from({ length: most }, (_, at) => (ballot.ranks[at] ?? []).join('|'));
  if (ballot.kind === 'choose') return candidates.map((id) => (ballot.chosen.includes(id) ? 1 : ''));
  return candidates.map((id) => ballot.scores[id] ?? '');
}
