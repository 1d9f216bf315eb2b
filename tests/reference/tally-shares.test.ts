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

const cases = committees.flatMap((file) => {
  const instance = instanceOf(textOf(`abcvoting/${file}`));
  return RULES.filter(([rule]) => instance.results.has(rule)).map(([rule, method, completion]) => ({
    file,
    rule,
    committees: (orders: string[][]) => committeesOf(instance, orders, method, completion),
    instance
  }));
});

describe.skipIf(!committees.length)('committees by approval that others have published', () => {
  test.each(cases)('$file by $rule', ({ rule, committees, instance: { people, results } }) => {
    const list = Array.from({ length: people }, (_, place) => `${place}`);
    const published = results.get(rule)!;
    // The increment completion is published for one order of ties only, the lowest first.
    if (rule.includes('increment')) expect(published).toContain(committees([list])[0]);
    // Every order of ties leads to a published committee, and each of them is reached by some order.
    else if (people <= 6) expect(committees(ordersOf(list))).toEqual(published.toSorted());
    else expect(published).toEqual(expect.arrayContaining(committees(turnsOf(list))));
  });
});

function committeesOf(
  { profile, people, seats }: Instance,
  orders: string[][],
  method: 'approval' | 'equal_shares',
  completion: Options['completion']
): string[] {
  const candidates = Array.from({ length: people }, (_, place) => `${place}`);
  const ballots = profile.map((chosen): Ballot => ({
    kind: 'choose',
    chosen: chosen.map(String),
    weight: 1
  }));
  const found = orders.map((order) => {
    const tie = { rule: 'order' as const, order };
    return setOf(count(method, ballots, { candidates, seats, tie, completion }).elected.map(Number));
  });
  return [...new Set(found)].sort();
}

function setOf(places: number[]): string {
  return places.toSorted((a, b) => a - b).join();
}

type Instance = { profile: number[][]; people: number; seats: number; results: Map<string, string[]> };

function instanceOf(text: string): Instance {
  const list = (name: string) =>
    JSON.parse(new RegExp(`^${name}: (\\[[\\s\\S]*?\\])\\n\\w`, 'm').exec(text)![1]!);
  const whole = (name: string) => Number(new RegExp(`^${name}: (\\d+)`, 'm').exec(text)![1]);
  const rules = [...text.matchAll(/^- rule_id: (\S+)\n {2}result: *(\[[\s\S]*?\])\n {2}resolute: (\w+)/gm)];
  const results = new Map(
    rules.map(([, rule, sets]) => [rule!, (JSON.parse(sets!) as number[][]).map(setOf)])
  );
  return { profile: list('profile'), people: whole('num_cand'), seats: whole('committeesize'), results };
}

function ordersOf(list: string[]): string[][] {
  if (list.length <= 1) return [list];
  return list.flatMap((first) =>
    ordersOf(list.filter((other) => other !== first)).map((rest) => [first, ...rest])
  );
}

function turnsOf(list: string[]): string[][] {
  return list.map((_, at) => [...list.slice(at), ...list.slice(0, at)]);
}

const tool = filesIn('pabulib', '.json').map((name) => JSON.parse(textOf(`pabulib/${name}`)).results);
const published = Object.assign({}, ...tool) as Record<string, Published>;
const budgets = filesIn('pabulib', '.pb').filter((file) => file in published);

type Published = {
  mes_none: string[];
  mes_utilitarian: string[];
  mes_add1u: string[];
  add1_increment: number;
};

describe.skipIf(!budgets.length)('budgets that the published tool has shared out', () => {
  test.each(budgets)('%s', (file) => {
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
        step: published[file]!.add1_increment
      }).funded.sort();
    expect(funded('none')).toEqual(published[file]!.mes_none.sort());
    expect(funded('utilitarian')).toEqual(published[file]!.mes_utilitarian.sort());
    expect(funded('increment')).toEqual(published[file]!.mes_add1u.sort());
  });
});

test.runIf(!cases.length && !budgets.length)('skipped: no reference data', () => undefined);
