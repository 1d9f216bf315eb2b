import type { Context } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { representation, type Represented } from '../../places/index.ts';
import { benchmarksFor } from '../../places/server/index.ts';
import { rollGroups } from '../rules/besideZone.ts';
import { may } from '../rules/policy.ts';
import type { Field } from '../rules/told.ts';
import { rollTally } from './roll.ts';
import { today } from './today.ts';
import { rollTold } from './told.ts';

/** `toldOn`: the day as of which languages and self-descriptions were told; null before. Categories are of today. */
export type BesideZone = { total: number; toldOn: string | null; groups: Represented[] };

/** The groups of the zone beside the same groups of the roll, for every member. */
export function rollBesideZone(context: Context): Promise<BesideZone> {
  return read(context, async (tx) => {
    allow(tx, may.seeComposition);
    const told = await rollTold(tx);
    const tally = await rollTally(tx, today(tx));
    const toldOf = (field: Field) => told.find((one) => one.field === field)?.lines ?? [];
    const groups = rollGroups({ tally, languages: toldOf('language'), races: toldOf('race') });
    const days = told.filter(({ field }) => beside.includes(field)).map(({ toldOn }) => toldOn);
    return {
      total: tally.total,
      toldOn: days.toSorted()[0] ?? null,
      groups: representation(groups, await benchmarksFor(tx))
    };
  });
}

const beside: Field[] = ['language', 'race'];
