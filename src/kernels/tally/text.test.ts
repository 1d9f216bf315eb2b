import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readBallotsCsv,
  readBlt,
  readPabulib,
  writeBallotsCsv,
  writeBlt,
  type Ballot,
  type Blt
} from './index.ts';

const rank = (ranks: string[][], weight = 1): Ballot => ({ kind: 'rank', ranks, weight });

describe('ballot files in BLT', () => {
  test('withdrawn candidates, a drawn order, comments, gaps, equal ranks and ballot ids are understood', () => {
    const file = `\uFEFF3 2 # three for two
[nick ada bo cy] [tie cy bo ada]
-2
4 1 - 3 0 /* four
alike */ 2 1=3 0
(paper 7) cy ada 0
1 0
0
"Ada "Sandy" Ross" "Bo"
"Cy # 2" # her second name
"Garden council"
"source"`;
    expect(readBlt(file)).toEqual({
      title: 'Garden council',
      seats: 2,
      candidates: [
        { id: '1', name: 'Ada "Sandy" Ross' },
        { id: '2', name: 'Bo' },
        { id: '3', name: 'Cy # 2' }
      ],
      withdrawn: ['2'],
      drawn: ['3', '2', '1'],
      ballots: [rank([['1'], [], ['3']], 4), rank([['1', '3']], 2), rank([['3'], ['1']]), rank([])]
    });
  });

  test('a file that is none, or is cut off, is told with its line', () => {
    expect(readBlt('hello')).toEqual({ problem: 'not_blt', line: 1 });
    expect(readBlt('2 1\n3 1 2 0\n1 2')).toEqual({ problem: 'cut_off', line: 3 });
    expect(readBlt('2 1\n3 1 0\nx 1 0\n0')).toEqual({ problem: 'bad_weight', line: 3 });
    expect(readBlt('')).toEqual({ problem: 'not_blt', line: 1 });
  });

  test('what is written reads as it was', () => {
    const ids = ['1', '2', '3', '4'];
    const ballot = fc.record({
      ranks: fc.array(fc.subarray(ids), { maxLength: 4 }),
      weight: fc.integer({ min: 1, max: 99 })
    });
    const name = fc.stringMatching(/^[A-Za-zÅéñ'#.-]{1,6}( [A-Za-zÅéñ'#.-]{1,6})?$/);
    fc.assert(
      fc.property(fc.array(ballot), fc.array(name, { minLength: 5, maxLength: 5 }), (papers, names) => {
        const blt: Blt = {
          title: names[4]!,
          seats: 2,
          candidates: ids.map((id, index) => ({ id, name: names[index]! })),
          withdrawn: ['4'],
          drawn: ['2', '1', '3', '4'],
          ballots: papers.map(({ ranks, weight }) => rank(ranks, weight))
        };
        expect(readBlt(writeBlt(blt))).toEqual(blt);
      })
    );
  });
});

describe('ballots in a sheet', () => {
  const ids = ['ana', 'bo, the elder', 'cleo'];

  test('rankings, marks and scores go out and come back', () => {
    const all: Ballot[][] = [
      [rank([['ana'], [], ['bo, the elder', 'cleo']], 3), rank([['cleo'], [], []])],
      [{ kind: 'choose', chosen: ['ana', 'cleo'], weight: 2 }],
      [{ kind: 'score', scores: { ana: 0, cleo: 5 }, weight: 1 }]
    ];
    for (const ballots of all)
      expect(readBallotsCsv(writeBallotsCsv(ballots, ballots[0]!.kind, ids), ballots[0]!.kind)).toEqual(
        ballots
      );
  });

  test('a sheet from elsewhere, with semicolons and without weights', () => {
    expect(readBallotsCsv('Voter;Rank 1;Rank 2\n7;ana;bo\n8;;bo\n', 'rank')).toEqual([
      rank([['ana'], ['bo']]),
      rank([[], ['bo']])
    ]);
  });

  test('half a ballot is told with its line', () => {
    expect(readBallotsCsv('weight,rank 1\n1,ana\n0.5,bo', 'rank')).toEqual({ problem: 'weight', line: 3 });
    expect(readBallotsCsv('name\nana', 'rank')).toEqual({ problem: 'columns', line: 1 });
  });
});

describe('budget votes from pabulib', () => {
  const file = (type: string, vote: string) => `META
key;value
budget;1 000,50
vote_type;${type}
PROJECTS
project_id;cost;name
a;300;"Benches; two"
b;800;
VOTES
voter_id;vote;points
1;${vote}`;

  test('approvals, rankings and points', () => {
    expect(readPabulib(file('approval', 'a,b;'))).toMatchObject({
      budget: 1000,
      projects: [
        { id: 'a', cost: 300, name: 'Benches; two' },
        { id: 'b', cost: 800, name: 'b' }
      ],
      ballots: [{ kind: 'choose', chosen: ['a', 'b'], weight: 1 }]
    });
    expect(readPabulib(file('ordinal', 'b,a;'))).toMatchObject({ ballots: [rank([['b'], ['a']])] });
    expect(readPabulib(file('cumulative', 'b,a;2,1'))).toMatchObject({
      ballots: [{ kind: 'score', scores: { b: 2, a: 1 } }]
    });
  });

  test('a file without votes says so', () => {
    expect(readPabulib('META\nkey;value\nbudget;10\nPROJECTS\nproject_id;cost\na;3\n')).toEqual({
      problem: 'not_pabulib',
      missing: 'votes'
    });
  });
});
