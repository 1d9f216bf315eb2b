import { describe, expect, test } from 'vitest';
import { count, readPabulib, shareBudget, type Ballot, type Options } from '../../src/kernels/tally/index.ts';
import { filesIn, textOf } from './tally-reports.ts';

const committees = filesIn('abcvoting', '.abc.yaml');

const RULES: [string, 'approval' | 'equal_shares', Options['completion']?][] = [
  ['av', 'approval'],
  ['equal-shares', 'equal_shares', 'phragmen'],
  ['equal-shares-with-av-completion', 'equal_shares', 'approval'],
  ['equal-shares-with-increment-completion', 'equal_shares', 'increment']
];

const cases = committees.flatMap((file) =>
  RULES.map(([rule, method, completion]) => ({ file, rule, method, completion }))
);

describe.skipIf(!committees.length)('committees by approval that others have published', () => {
  test.each(cases)('$file by $rule', ({ file, rule, method, completion }) => {
    const { profile, people, seats, results } = instanceOf(textOf(`abcvoting/${file}`));
    const ballots = profile.map((chosen): Ballot => ({
      kind: 'choose',
      chosen: chosen.map(String),
      weight: 1
    }));
    const candidates = Array.from({ length: people }, (_, place) => `${place}`);
    const found = new Set(
      orders(candidates).map((order) => {
        const tie = { rule: 'order' as const, order };
        return count(method, ballots, { candidates, seats, tie, completion }).elected.sort().join();
      })
    );
    const published = results
      .get(rule)!
      .map((committee) => committee.join())
      .sort();
    // The increment completion is published for one order of ties only, the lowest first.
    if (completion === 'increment') {
      const tie = { rule: 'order' as const, order: candidates };
      const first = count(method, ballots, { candidates, seats, tie, completion }).elected.sort();
      expect(published).toContain(first.join());
    } else expect([...found].sort()).toEqual(published);
  });
});

type Instance = { profile: number[][]; people: number; seats: number; results: Map<string, number[][]> };

function instanceOf(text: string): Instance {
  const list = (name: string) =>
    JSON.parse(new RegExp(`^${name}: (\\[[\\s\\S]*?\\])\\n\\w`, 'm').exec(text)![1]!);
  const whole = (name: string) => Number(new RegExp(`^${name}: (\\d+)`, 'm').exec(text)![1]);
  const rules = [...text.matchAll(/^- rule_id: (\S+)\n {2}result: *(\[[\s\S]*?\])\n {2}resolute: (\w+)/gm)];
  const results = new Map(rules.map(([, rule, result]) => [rule!, JSON.parse(result!) as number[][]]));
  return { profile: list('profile'), people: whole('num_cand'), seats: whole('committeesize'), results };
}

function orders(list: string[]): string[][] {
  if (list.length <= 1) return [list];
  return list.flatMap((first) =>
    orders(list.filter((other) => other !== first)).map((rest) => [first, ...rest])
  );
}

const budgets = filesIn('pabulib', '.pb');

type Published = {
  mes_none: string[];
  mes_utilitarian: string[];
  mes_add1u: string[];
  add1_increment: number;
};

describe.skipIf(!budgets.length)('budgets that the published tool has shared out', () => {
  test.each(budgets)('%s', (file) => {
    const published = JSON.parse(textOf('pabulib/mes_reference_equalshares_compute_tool.json')).results[
      file
    ] as Published;
    const read = readPabulib(textOf(`pabulib/${file}`));
    if ('problem' in read) throw new Error(`${file}: no ${read.missing}`);
    const { projects, budget, ballots } = read;
    const tie = { rule: 'order' as const, order: projects.map(({ id }) => id) };
    const funded = (completion: 'none' | 'utilitarian' | 'increment') =>
      shareBudget(ballots, {
        projects,
        budget,
        completion,
        tie,
        step: published.add1_increment
      }).funded.sort();
    expect(funded('none')).toEqual(published.mes_none.sort());
    expect(funded('utilitarian')).toEqual(published.mes_utilitarian.sort());
    expect(funded('increment')).toEqual(published.mes_add1u.sort());
  });
});

test.runIf(!cases.length && !budgets.length)('skipped: no reference data', () => undefined);
