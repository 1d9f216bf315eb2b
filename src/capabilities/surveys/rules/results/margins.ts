import type { Margin } from '../../../../kernels/weights/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import type { Benchmark } from '../../../places/index.ts';
import { answerTo, columnNamed, type Dataset } from './dataset.ts';
import type { MarginPlan } from './plan.ts';

/** `sample` and `zone` are fractions of 1; `sample` is of those who said, exact: for the data team only. */
export type Level = {
  group: string;
  words: Localized | null;
  answers: string[];
  sample: number;
  zone: number;
};

/** How one question's answers stand beside the zone, and what had to be done for it. */
export type MarginReport = {
  question: string;
  dimension: string;
  source: string;
  year: number;
  levels: Level[];
  /** Groups of the zone of which nobody answered: the others stand in for them. */
  empty: string[];
  /** Answers that belong to no group of the zone: together they are the rest of it. */
  rest: string[];
  /** How many did not say: they keep the weight they have. */
  unsaid: number;
  /** Why this margin cannot be used; null where it can. */
  unusable: 'no_benchmarks' | 'more_than_everybody' | 'nobody_said' | null;
};

const REST = '(rest)';
const NOT_SAID = '(unsaid)';
/** Shares of a zone come rounded: so far from a whole they may be. */
const SLACK = 0.05;

/** A margin for the raking, and the report of it; null where the zone knows nothing that fits. */
export function marginOf(
  plan: MarginPlan,
  dataset: Dataset,
  benchmarks: Benchmark[]
): { margin: Margin | null; report: MarginReport } {
  const column = columnNamed(dataset.columns, plan.question)!;
  const known = benchmarks.filter(({ dimension }) => dimension === plan.dimension);
  const groups = dataset.rows.map((row) => {
    const answer = answerTo(column, row);
    return answer === null ? NOT_SAID : (plan.groups[answer] ?? REST);
  });
  const zone = zoneOf(plan, known);
  const sample = (group: string) => groups.filter((one) => one === group).length;
  const said = groups.length - sample(NOT_SAID);
  const told = { ...reportOf(plan, known, zone, sample, said), unsaid: groups.length - said };
  const rest = Object.keys(Object.fromEntries(column.options.map(({ value }) => [value, 0])));
  const report = { ...told, rest: rest.filter((value) => !plan.groups[value]) };
  return { report, margin: report.unusable ? null : build(plan.question, groups, report) };
}

/** The share of each group that an answer means; what is left of the zone is the rest. */
function zoneOf({ groups }: MarginPlan, known: Benchmark[]): Map<string, number> {
  const zone = new Map<string, number>();
  for (const group of new Set(Object.values(groups))) {
    const benchmark = known.find(({ code }) => code === group);
    if (benchmark) zone.set(group, benchmark.share);
  }
  const whole = [...zone.values()].reduce((sum, share) => sum + share, 0);
  if (zone.size && 1 - whole > SLACK / 5) zone.set(REST, 1 - whole);
  return zone;
}

function reportOf(
  plan: MarginPlan,
  known: Benchmark[],
  zone: Map<string, number>,
  sample: (group: string) => number,
  said: number
): Omit<MarginReport, 'rest' | 'unsaid'> {
  const whole = [...zone.values()].reduce((sum, share) => sum + share, 0);
  const answersOf = (group: string) =>
    Object.keys(plan.groups).filter((value) => plan.groups[value] === group);
  const one = known.find(({ code }) => zone.has(code));
  return {
    question: plan.question,
    dimension: plan.dimension,
    source: one?.source ?? '',
    year: one?.year ?? 0,
    levels: [...zone].map(([group, share]) => ({
      ...{ group, answers: answersOf(group) },
      words: known.find(({ code }) => code === group)?.name ?? null,
      sample: said ? sample(group) / said : 0,
      zone: share / whole
    })),
    empty: [...zone.keys()].filter((group) => sample(group) === 0),
    unusable: !one ? 'no_benchmarks' : whole > 1 + SLACK ? 'more_than_everybody' : said ? null : 'nobody_said'
  };
}

/** Groups without anybody are left out and the others keep their proportions; the unsaid are as many as they are. */
function build(name: string, groups: string[], { levels }: MarginReport): Margin | null {
  const people = groups.length;
  const count = (group: string) => groups.filter((one) => one === group).length;
  const present = levels.filter(({ group, zone }) => zone > 0 && count(group) > 0);
  // Whoever gave an answer the zone knows nothing of keeps their share, like those who did not say.
  const others = [...new Set(groups)].filter((group) => !present.some((level) => level.group === group));
  const apart = others.reduce((sum, group) => sum + count(group), 0) / people;
  const whole = present.reduce((sum, { zone }) => sum + zone, 0);
  if (!present.length) return null;
  const names = [...present.map(({ group }) => group), ...others];
  return {
    name,
    levels: names,
    codes: Int32Array.from(groups, (group) => names.indexOf(group)),
    targets: [
      ...present.map(({ zone }) => (zone / whole) * (1 - apart)),
      ...others.map((group) => count(group) / people)
    ]
  };
}
