import { protectTogether, usual, type Told } from '../../../../kernels/disclosure/index.ts';
import type { Benchmark } from '../../../places/index.ts';
import type { Column } from './columns.ts';
import type { Dataset, Given } from './dataset.ts';
import { askedIn, familiesOf, FEW, groupingOf, type Family, type Grouping, type Kept } from './family.ts';
import { estimatorOf } from './figure.ts';
import { named, toldOf, type Plan } from './plan.ts';
import { withWhatIsSet } from './set.ts';
import { tell, type ToldTable } from './told.ts';
import { weigh, type Weighing } from './weigh.ts';

/** What was told before: the answers in it, and the protected counts by question. */
export type Earlier = { counted: string[]; kept: Record<string, Kept[]> };

export type Release = { weighing: Weighing; tables: { table: ToldTable; kept: Kept[] }[] };

/** How many answers are in exactly one of the two. */
export function movedSince({ counted }: Pick<Earlier, 'counted'>, rows: Given[]): string[] {
  const [then, now] = [new Set(counted), new Set(rows.map(({ id }) => id))];
  return [...counted.filter((id) => !now.has(id)), ...[...now].filter((id) => !then.has(id))];
}

/**
 * What may be told of a survey beside everything told before: each question whole and by the plan's groups, weighted,
 * with small groups put together or hidden. `everybody` are all answers ever given, also those that count no longer.
 */
export function releaseOf(
  dataset: Dataset,
  plan: Plan,
  benchmarks: Benchmark[],
  earlier: Earlier[],
  everybody: Given[]
): Release {
  const rows = dataset.rows;
  const columns = named(dataset.columns, plan);
  const { design, weighing } = weigh(dataset, plan, benchmarks);
  const estimator = estimatorOf(design, plan);
  const groupings = plan.by.map((by) => groupingOf(by, columns, everybody));
  const moved = earlier.map((one) => rowsOf(movedSince(one, rows), everybody));
  const domains = new Map<string, Uint8Array>();
  const answered = toldOf(columns, plan).filter((column) =>
    familiesOf(column).some(({ answerOf }) => rows.some((row) => answerOf(row) !== null))
  );
  const tables = answered.map((column) => {
    const own = groupingsFor(column, groupings, plan);
    const families = familiesOf(column);
    const kept = families.map((family) => keep(family, own, dataset, plan, earlier, moved));
    const measured = { rows, estimator, groupings: own, threshold: plan.threshold, nets: plan.nets, domains };
    return { table: withWhatIsSet(tell(column, families, kept, measured), weighing, plan.nets), kept };
  });
  return { weighing, tables };
}

/** A question that others are told by is not told by others itself: three tables in a ring could tell of each other. */
const groupingsFor = ({ key }: Column, groupings: Grouping[], { by }: Plan): Grouping[] =>
  by.includes(key) ? [] : groupings;

function keep(
  family: Family,
  groupings: Grouping[],
  { rows }: Dataset,
  { threshold, zerosShown }: Plan,
  earlier: Earlier[],
  moved: Given[][]
): Kept {
  const then = earlier.flatMap(({ kept }, at): Told[] => {
    const known = kept[family.column.key]?.find((one) => one.family === family.name);
    return known ? [{ told: known.told, moved: askedIn(family, moved[at]!, groupings) }] : [];
  });
  const settings = { ...usual, threshold, interval: threshold - 1, zerosShown };
  return {
    family: family.name,
    told: protectTogether(askedIn(family, rows, groupings), then, settings, FEW)
  };
}

function rowsOf(ids: string[], everybody: Given[]): Given[] {
  const wanted = new Set(ids);
  return everybody.filter(({ id }) => wanted.has(id));
}
