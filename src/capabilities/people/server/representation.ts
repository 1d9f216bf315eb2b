import type { Context, Tx } from '../../../platform/context/index.ts';
import { communityOf } from '../../../platform/context/index.ts';
import { read, sql } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { representation, type Represented } from '../../places/index.ts';
import { benchmarksFor } from '../../places/server/index.ts';
import { rollGroups, type RollGroups } from '../rules/besideZone.ts';
import { may } from '../rules/policy.ts';
import { describedTogether } from './description.ts';
import { rollOn, rollTally } from './roll.ts';
import { today } from './today.ts';

/** The groups of the zone beside the same groups of the roll, for every member. */
export function rollBesideZone(context: Context): Promise<{ total: number; groups: Represented[] }> {
  return read(context, async (tx) => {
    allow(tx, may.seeComposition);
    const told = await describedTogether(tx);
    const tally = await rollTally(tx, today(tx));
    const groups = rollGroups({
      tally,
      languages: await languagesOn(tx, today(tx)),
      races: told.filter(({ field }) => field === 'race'),
      saidRace: await saidRace(tx)
    });
    return { total: tally.total, groups: representation(groups, await benchmarksFor(tx)) };
  });
}

async function languagesOn(tx: Tx, day: string): Promise<RollGroups['languages']> {
  const { rows } = await sql<{ language: string; people: number }>`
    select m.language, count(*)::int as people
      from (${rollOn(tx, day)}) roll join member m on m.community_id = ${communityOf(tx).id} and m.id = roll.id
     group by m.language`.execute(tx.db);
  return rows;
}

async function saidRace(tx: Tx): Promise<number> {
  const { rows } = await sql<{ said: number }>`select self_description_said() as said`.execute(tx.db);
  return rows[0]!.said;
}
