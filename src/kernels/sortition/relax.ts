import { keyOf, type Draw, type Quota } from './draw.ts';
import { kindsOf, type Kind } from './kinds.ts';
import { householdRows } from './panels.ts';
import { withModel, type Column, type Program, type Row, type Solver } from './program.ts';

/** A quota that would have to give, and how it would read then. */
export type Change = {
  feature: string;
  value: string;
  min: number;
  max: number;
  was: { min: number; max: number };
};

/**
 * The smallest relaxation, in the sum of changes of quotas, under which there is a panel; with `holding` a panel with
 * that person, whose changes are then the quotas that block them. No changes: the quotas can be kept. Null: no change of
 * quotas would do, because the pool, or its households, are fewer than the panel.
 *
 * Quotas give within their `minFlex` and `maxFlex` where that is enough, and beyond them where it is not.
 */
export function smallestRelaxation(solver: Solver, draw: Draw, holding?: string): Change[] | null {
  const kinds = kindsOf(draw);
  return relaxed(solver, draw, kinds, holding, true) ?? relaxed(solver, draw, kinds, holding, false);
}

function relaxed(
  solver: Solver,
  draw: Draw,
  kinds: Kind[],
  holding: string | undefined,
  within: boolean
): Change[] | null {
  const program = softened(draw, kinds, holding, within);
  const { status, columns } = withModel(solver, program, (model) => model.solve());
  if (status === 'infeasible') return null;
  return draw.quotas.flatMap(({ feature, value, min, max }, place) => {
    const [less, more] = [0, 1].map((side) => Math.round(columns[kinds.length + 2 * place + side]!));
    if (!less && !more) return [];
    return [{ feature, value, min: min - less!, max: max + more!, was: { min, max } }];
  });
}

/** Columns: the kinds, then for each quota how far its least and its most give. */
function softened(draw: Draw, kinds: Kind[], holding: string | undefined, within: boolean): Program {
  const holds = (kind: Kind): boolean => kind.people.some(({ id }) => id === holding);
  const gives = draw.quotas.flatMap((quota) => givesOf(quota, draw.size, within));
  const all: Row = { lower: draw.size, upper: draw.size, entries: kinds.map((_, kind) => [kind, 1]) };
  return {
    columns: [
      ...kinds.map((kind) => ({ cost: 0, lower: Number(holds(kind)), upper: kind.most, whole: true })),
      ...gives
    ],
    rows: [
      all,
      ...householdRows(kinds),
      ...draw.quotas.flatMap((quota, place) => softRows(quota, place, kinds))
    ]
  };
}

function givesOf(
  { min, max, minFlex = 0, maxFlex = Infinity }: Quota,
  size: number,
  within: boolean
): Column[] {
  const less = within ? Math.max(0, min - minFlex) : min;
  const more = Math.max(0, (within ? Math.min(maxFlex, size) : size) - max);
  return [less, more].map((upper) => ({ cost: 1, lower: 0, upper, whole: true }));
}

function softRows(quota: Quota, place: number, kinds: Kind[]): Row[] {
  const less = kinds.length + 2 * place;
  const key = keyOf(quota);
  const held = kinds.flatMap(({ values }, kind) => (values.has(key) ? [[kind, 1] as [number, number]] : []));
  return [
    { lower: quota.min, upper: Infinity, entries: [...held, [less, 1]] },
    { lower: -Infinity, upper: quota.max, entries: [...held, [less + 1, -1]] }
  ];
}
