import { describe, expect, test } from 'vitest';
import { count, rounded, type Arithmetic, type Method } from '../../src/kernels/tally/index.ts';
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

type Case = { blt: string; report: string; method: Method; arithmetic?: Arithmetic };

const METHODS: Record<string, Method> = {
  scotland: 'single_transferable',
  wigm: 'weighted_gregory',
  'wigm-prf': 'weighted_gregory'
};

const droop = filesIn('droop', '.report.txt').flatMap((name): Case[] => {
  const { blt, rule, arithmetic } = reportNamed(name);
  const method = METHODS[rule];
  return method ? [{ blt, report: `droop/${name}`, method, arithmetic }] : [];
});
const scottish = (folder: string, ending: string) =>
  filesIn(folder, ending).map((name): Case => {
    const blt = `${folder}/${name.slice(0, -ending.length)}.blt`;
    return { blt, report: `${folder}/${name}`, method: 'single_transferable' };
  });
const cases = [
  ...droop,
  ...scottish('glasgow2007', '.ref.txt'),
  ...scottish('scot-elex', '.droop-scotland.txt')
];

describe.skipIf(!cases.length)('counts by transfer that others have published', () => {
  test.each(cases)('$report: the same elected, quota and votes at every stage', (one) => {
    const blt = electionOf(one.blt);
    const report = reportOf(textOf(one.report));
    const result = count(one.method, blt.ballots, { ...optionsOf(blt), arithmetic: one.arithmetic });
    expect(namesOf(result.elected, blt)).toEqual(report.elected);
    expect(rounded(result.rounds[0]!.quota!, report.places)).toBe(report.quota);
    const ours = result.rounds.map((round) => votesByName(round, blt, report.places));
    const moved = report.rounds
      .flat()
      .filter(({ action }) => /^(Begin|Surplus transferred|Transfer defeated)/.test(action));
    expect(stagesMissing(moved, ours)).toEqual([]);
  });
});

const wards = filesIn('scot-elex', '.json').flatMap((name) =>
  Object.entries<{ winners_droop_scottish_rule: string[] }>(JSON.parse(textOf(`scot-elex/${name}`)))
);

test.each(wards)('%s: the councillors', (ward, { winners_droop_scottish_rule: winners }) => {
  const blt = electionOf(`scot-elex/${ward}.blt`);
  const { elected } = count('single_transferable', blt.ballots, optionsOf(blt));
  expect(namesOf(elected, blt)).toEqual(winners.toSorted());
});

/**
 * Every stage of the report is one of ours, in the same order. A report may repeat a stage without a change
 * (a surplus of nothing), and a book may pass on surpluses after the last seat.
 */
function stagesMissing(
  moved: ReturnType<typeof reportOf>['rounds'][0],
  ours: Record<string, string>[]
): string[] {
  let at = 0;
  const missing: string[] = [];
  for (const stage of moved) {
    const found = ours.findIndex((votes, index) => index >= at && agrees(stage, votes));
    if (found < 0) missing.push(`${stage.action} ${JSON.stringify(stage.votes)}`);
    else at = found;
  }
  return missing;
}

test.runIf(!cases.length)('skipped: no reference data', () => undefined);
