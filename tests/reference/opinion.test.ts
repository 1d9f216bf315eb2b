import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gather, picture, type Stance, type Votes } from '../../src/kernels/opinion/index.ts';
import Papa from 'papaparse';

const FOLDER = new URL('../../../shared/data/polis/', import.meta.url);
const isHere = existsSync(FOLDER);

type Conversation = {
  votes: Votes;
  out: Set<number>;
  groups: Map<number, number>;
  consensus: Map<number, number>;
};

const rowsOf = (name: string, file: string) =>
  Papa.parse<Record<string, string>>(readFileSync(new URL(`${name}/${file}`, FOLDER), 'utf8'), {
    header: true,
    skipEmptyLines: true
  }).data;

/** The matrix as published, and what its makers found in it. */
function conversation(name: string): Conversation {
  const rows = rowsOf(name, 'participants-votes.csv');
  const comments = rowsOf(name, 'comments.csv');
  const statements = Object.keys(rows[0]!).filter((column) => /^\d+$/.test(column));
  const votes = rows.flatMap((row) =>
    statements.flatMap((statement) =>
      row[statement]
        ? [{ participant: +row.participant!, statement: +statement, stance: +row[statement] as Stance }]
        : []
    )
  );
  return {
    votes: gather(votes, statements.map(Number)),
    out: new Set(comments.filter(({ moderated }) => moderated === '-1').map((row) => +row['comment-id']!)),
    groups: new Map(rows.flatMap((row) => (row['group-id'] ? [[+row.participant!, +row['group-id']]] : []))),
    consensus: new Map(
      comments.flatMap((row) =>
        row['group-informed-consensus'] ? [[+row['comment-id']!, +row['group-informed-consensus']]] : []
      )
    )
  };
}

/** Hubert and Arabie (1985): 1 for the same grouping, 0 for chance. */
function adjustedRand(pairs: [number, number][]): number {
  const two = (n: number) => (n * (n - 1)) / 2;
  const sumOf = (key: (pair: [number, number]) => unknown) =>
    [...Map.groupBy(pairs, key).values()].reduce((sum, list) => sum + two(list.length), 0);
  const [both, ours, theirs] = [sumOf(String), sumOf(([a]) => a), sumOf(([, b]) => b)];
  const chance = (ours * theirs) / two(pairs.length);
  return (both - chance) / ((ours + theirs) / 2 - chance);
}

function pairsOf({ votes, groups }: Conversation, groupOf: Int32Array): [number, number][] {
  return Array.from(votes.participants, (id, row): [number, number | undefined] => [
    groupOf[row]!,
    groups.get(id)
  ]).filter((pair): pair is [number, number] => pair[1] !== undefined && pair[0] >= 0);
}

describe.skipIf(!isHere)('conversations that Polis grouped', () => {
  test('the volunteers of BG 2050 fall into the published groups, with the published consensus', () => {
    const talk = conversation('bg2050-volunteers');
    // One of them counted since there were fewer statements: once in, always in.
    const seen = picture(talk.votes, { out: talk.out, counted: new Set(talk.groups.keys()) });
    const pairs = pairsOf(talk, seen.groupOf);
    expect(pairs).toHaveLength(talk.groups.size);
    expect(adjustedRand(pairs)).toBe(1);
    const off = [...talk.consensus].map(([statement, value]) =>
      Math.abs(seen.consensus[talk.votes.statements.indexOf(statement)]! - value)
    );
    expect(Math.max(...off)).toBeLessThan(1e-12);
  });

  test('Brexit falls into two groups much as published', () => {
    const talk = conversation('brexit-consensus');
    const seen = picture(talk.votes, { out: talk.out, groups: 2 });
    expect(adjustedRand(pairsOf(talk, seen.groupOf))).toBeGreaterThanOrEqual(0.86);
  });
});

test.skipIf(isHere)('skipped: no reference data', () => {});
