import { keyOf, type Draw } from './draw.ts';
import type { Kind } from './kinds.ts';
import type { Entries, Program, Row } from './program.ts';

/** A panel by kinds: how many people of each. */
export type Panel = Uint16Array;

/** All panels as the whole points between these columns' bounds and rows. */
export function panelsOf(draw: Draw, kinds: Kind[]): Program {
  return {
    columns: kinds.map(({ most }) => ({ cost: 0, lower: 0, upper: most, whole: true })),
    rows: [sizeRow(draw, kinds), ...quotaRows(draw, kinds), ...householdRows(kinds)]
  };
}

const sizeRow = ({ size }: Draw, kinds: Kind[]): Row => ({
  lower: size,
  upper: size,
  entries: kinds.map((_, kind) => [kind, 1])
});

/** One for each quota, in their order; quotas that bind nobody come out empty or loose. */
export const quotaRows = ({ quotas }: Draw, kinds: Kind[]): Row[] =>
  quotas
    .map((quota) => ({ lower: quota.min, upper: quota.max, entries: holders(keyOf(quota), kinds) }))
    .filter(({ lower, entries }) => entries.length > 0 || lower > 0);

const holders = (key: string, kinds: Kind[]): Entries =>
  kinds.flatMap(({ values }, kind) => (values.has(key) ? [[kind, 1] as [number, number]] : []));

/** Kinds that live together share their households. */
export const householdRows = (kinds: Kind[]): Row[] =>
  [...Map.groupBy(kinds.keys(), (kind) => kinds[kind]!.household).values()]
    .filter((together) => together.length > 1)
    .map((together) => ({
      lower: 0,
      upper: kinds[together[0]!]!.most,
      entries: together.map((kind) => [kind, 1])
    }));
