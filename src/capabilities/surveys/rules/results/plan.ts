import { usual } from '../../../../kernels/disclosure/index.ts';
import type { Dimension } from '../../../places/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import type { Column } from './columns.ts';
import { columnNamed, VERSION } from './dataset.ts';

/** Which question is known of the zone, too: `groups` says for each answer which group of the zone it is. */
export type MarginPlan = { question: string; dimension: Dimension; groups: Record<string, string> };

/** Several answers of one question that are also told as one: "missed a payment, once or more often". */
export type Net = { question: string; name: string; answers: string[]; words: Localized };

/** How a survey's answers are read; the data team decides, each release keeps what it was. */
export type Plan = {
  margins: MarginPlan[];
  /** The greatest weight beside the usual one of 1, and one over it the least; null for no bounds. */
  trim: number | null;
  errors: 'linearized' | 'replicated' | 'jk1' | 'jkn';
  /** The question by which the answers were gathered apart, group by group; null where they were gathered together. */
  strata: string | null;
  /** Questions whose answers are the groups that every other question is told by. */
  by: string[];
  /** Questions of which nothing is told. */
  leave: string[];
  nets: Net[];
  /** What one set of answers speaks for. */
  unit: 'people' | 'households';
  /** What the results begin with: questions, and the answer that matters. */
  headlines: { question: string; row: string }[];
  /** What a question is called in the results; needed where it is worked out and was never asked in words. */
  names: Record<string, Localized>;
  /** Groups of fewer are not told; never below eleven. */
  threshold: number;
  /** Whether a zero may be told, because anybody could have been one. */
  zerosShown: boolean;
  /** The survey that asked the same before. */
  before: string | null;
  /** The question by which people let their words be read by others, and the answer that says yes. */
  quoting: { question: string; answer: string } | null;
};

export const LEAST_THRESHOLD = usual.threshold;
export const MOST_THRESHOLD = 100;
const MOST_GROUPS = 25;

export const usualPlan: Plan = {
  margins: [],
  trim: 5,
  errors: 'linearized',
  strata: null,
  by: [],
  leave: [],
  nets: [],
  unit: 'people',
  headlines: [],
  names: {},
  threshold: LEAST_THRESHOLD,
  zerosShown: true,
  before: null,
  quoting: null
};

/** What of a plan the questions bear: what they no longer ask falls out, and no threshold is lower than it may be. */
export function planFor(columns: Column[], plan: Plan): Plan {
  const isOne = (key: string) => columnNamed(columns, key)?.kind === 'one';
  const threshold = Math.round(Math.min(MOST_THRESHOLD, Math.max(LEAST_THRESHOLD, plan.threshold)));
  return {
    ...plan,
    threshold: Number.isFinite(threshold) ? threshold : LEAST_THRESHOLD,
    trim: plan.trim === null ? null : Math.max(1.5, plan.trim),
    margins: plan.margins.filter(({ question, groups }) => isOne(question) && Object.keys(groups).length > 0),
    by: [...new Set(plan.by)].filter((key) => key === VERSION || isOne(key)),
    strata: plan.strata !== null && isOne(plan.strata) ? plan.strata : null,
    leave: plan.leave.filter((key) => columnNamed(columns, key)),
    nets: plan.nets.filter((net) => isNet(columnNamed(columns, net.question), net)),
    headlines: plan.headlines.filter(({ question }) => columnNamed(columns, question)),
    quoting: plan.quoting && isOne(plan.quoting.question) ? plan.quoting : null
  };
}

const isNet = (column: Column | undefined, { name, answers }: Net): boolean =>
  (column?.kind === 'one' || column?.kind === 'rank') &&
  answers.length > 1 &&
  answers.length < column.options.length &&
  answers.every((answer) => column.options.some(({ value }) => value === answer)) &&
  !column.options.some(({ value }) => value === name);

/** The questions under the names they have in the results. */
export const named = (columns: Column[], { names }: Plan): Column[] =>
  columns.map((column) => ({ ...column, words: names[column.key] ?? column.words }));

/** Questions that people can be told apart by: one answer each, not too many of them. */
export const couldBeGroups = (columns: Column[]): Column[] =>
  columns.filter(
    ({ kind, repeat, options }) =>
      kind === 'one' && !repeat && options.length > 1 && options.length <= MOST_GROUPS
  );

/** What is told: questions with answers that can be counted, also of each member of a household, and not left out. */
export const toldOf = (columns: Column[], { leave }: Plan): Column[] =>
  columns.filter(
    ({ key, kind, repeat }) =>
      ['one', 'several', 'number', ...(repeat ? [] : ['rank'])].includes(kind) && !leave.includes(key)
  );
