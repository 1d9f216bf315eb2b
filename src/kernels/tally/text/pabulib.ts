import type { Ballot } from '../ballot.ts';
import type { Project } from '../shares/budget.ts';
import { readCsv } from './csv.ts';

/** A budget vote in the format of pabulib.org. `meta` as it stands in the file. */
export type Pabulib = {
  meta: Record<string, string>;
  budget: number;
  projects: (Project & { name: string })[];
  /** Approvals as marks, rankings as ranks, points as scores. */
  ballots: Ballot[];
};

/** `missing`: which part of the file is not there. */
export type PabulibProblem = { problem: 'not_pabulib'; missing: 'budget' | 'projects' | 'votes' };

export function readPabulib(text: string): Pabulib | PabulibProblem {
  const parts = partsOf(text);
  const meta = Object.fromEntries(parts.META.map(({ key = '', value = '' }) => [key.toLowerCase(), value]));
  const budget = Math.floor(numberOf(meta.budget));
  if (!(budget > 0)) return { problem: 'not_pabulib', missing: 'budget' };
  if (!parts.PROJECTS.length) return { problem: 'not_pabulib', missing: 'projects' };
  if (!parts.VOTES.length) return { problem: 'not_pabulib', missing: 'votes' };
  return {
    meta,
    budget,
    projects: parts.PROJECTS.map(({ project_id: id = '', cost, name }) => ({
      id,
      cost: Math.ceil(numberOf(cost)),
      name: name || id
    })),
    ballots: parts.VOTES.map((row) => ballotOf(row, meta.vote_type ?? 'approval'))
  };
}

type Row = Record<string, string | undefined>;
type Part = 'META' | 'PROJECTS' | 'VOTES';

/** Each part begins with its name, then a line of column names. */
function partsOf(text: string): Record<Part, Row[]> {
  const parts: Record<Part, Row[]> = { META: [], PROJECTS: [], VOTES: [] };
  let part: Part = 'META';
  let columns: string[] | null = null;
  for (const cells of readCsv(text, ';')) {
    const name = cells[0]!.toUpperCase();
    if (
      cells.slice(1).every((cell) => !cell) &&
      (name === 'META' || name === 'PROJECTS' || name === 'VOTES')
    ) {
      [part, columns] = [name, null];
    } else if (!columns) columns = cells.map((cell) => cell.toLowerCase());
    else parts[part].push(Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])));
  }
  return parts;
}

/** A project named twice in one vote counts once, as everywhere. */
function ballotOf({ vote = '', points = '' }: Row, type: string): Ballot {
  const ids = vote
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
  if (type === 'ordinal') return { kind: 'rank', ranks: ids.map((id) => [id]), weight: 1 };
  if (type !== 'cumulative' && type !== 'scoring') return { kind: 'choose', chosen: ids, weight: 1 };
  const given = points.split(',').map(numberOf);
  return {
    kind: 'score',
    scores: Object.fromEntries(ids.map((id, index) => [id, given[index] || 0])),
    weight: 1
  };
}

function numberOf(text: string | undefined): number {
  return Number((text ?? '').replaceAll(' ', '').replace(',', '.'));
}
