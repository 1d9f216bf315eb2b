import { describe, expect, test } from 'vitest';
import { count } from '../../src/kernels/tally/index.ts';
import {
  agrees,
  electionOf,
  filesIn,
  namesOf,
  optionsOf,
  reportNamed,
  reportOf,
  textOf,
  votesByName
} from './tally-reports.ts';

const cases = filesIn('droop', '.report.txt').flatMap((name) => {
  const { blt, rule, arithmetic, omega } = reportNamed(name);
  const book = rule === 'meek-prf' ? ('reference' as const) : ('general' as const);
  return rule.startsWith('meek') ? [{ name, blt, book: { arithmetic, omega, book } }] : [];
});

describe.skipIf(!cases.length)('counts by Meek that others have published', () => {
  test.each(cases)('$name: the same elected and votes in every round', ({ name, blt: path, book }) => {
    const blt = electionOf(path);
    const report = reportOf(textOf(`droop/${name}`));
    const result = count('meek', blt.ballots, { ...optionsOf(blt), ...book });
    expect(namesOf(result.elected, blt)).toEqual(report.elected);
    const rounds = report.rounds.map((snapshots) =>
      snapshots.find(({ votes }) => Object.keys(votes).length)!
    );
    const ours = result.rounds.map((round) => votesByName(round, blt, report.places));
    expect(rounds.filter((snapshot, index) => !agrees(snapshot, ours[index]!))).toEqual([]);
  });

  test('the chairs of a standards group: the votes and keep factors that they published', () => {
    const blt = electionOf('w3c-solid-2023/ballots.blt');
    const arithmetic = { kind: 'fixed' as const, places: 6 };
    const result = count('meek', blt.ballots, { ...optionsOf(blt), arithmetic, omega: 6, book: 'general' });
    expect(result.elected).toEqual(['5', '4', '2']);
    const votes = result.rounds.slice(1).map((round) => Object.values(round.votes).map(Number));
    expect(votes.slice(0, 3)).toEqual([
      [4, 7, 1, 2, 27],
      [7.10185, 7.62037, 7.82407, 8.2037, 10.25001],
      [0, 10.24074, 7.82407, 12.30555, 10.62964]
    ]);
    expect(result.rounds[4]!.keep).toMatchObject({ 4: '0.832958', 5: '0.366072' });
    // They round once for all papers that lie alike, we for each paper: it shows in the last places.
    const published = [0, 10.903208, 8.502668, 10.419404, 10.433464];
    published.forEach((number, place) => expect(votes[3]![place]).toBeCloseTo(number, 4));
  });
});

test.runIf(!cases.length)('skipped: no reference data', () => undefined);
