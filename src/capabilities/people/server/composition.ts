import { communityOf, type Context } from '../../../platform/context/index.ts';
import { read, sql } from '../../../platform/db/index.ts';
import { allow, may as mayDo } from '../../../platform/policy/index.ts';
import {
  afterChanges,
  comingChanges,
  composition,
  type Coming,
  type Composition,
  type Parent,
  type Thresholds
} from '../rules/composition.ts';
import { may } from '../rules/policy.ts';
import type { RollTally } from '../rules/roll.ts';
import { rollTally } from './roll.ts';
import { today } from './today.ts';

export type Panel = {
  day: string;
  tally: RollTally;
  now: Composition;
  /** How many children turn six in three months; whose, only for those who see members. */
  coming: number;
  comingNames: Coming[] | null;
  then: Composition;
};

/** The panel every member may see: are we led by parents and residents, by how many people, and for how long. */
export function compositionPanel(context: Context, thresholds?: Thresholds): Promise<Panel> {
  return read(context, async (tx) => {
    allow(tx, may.seeComposition);
    const day = today(tx);
    const tally = await rollTally(tx, day);
    const { rows } = await sql<Parent>`
      select p.id, p.name, p.category as declared, array_agg(c.born::text) as births
      from child c
      join member r on r.community_id = c.community_id and r.id = c.member_id
      join member p on p.community_id = r.community_id and p.id = r.whom
      where c.community_id = ${communityOf(tx).id} and p.left_on is null and p.paused_on is null and p.erased_on is null
        and not exists (select from suspension s where s.community_id = p.community_id and s.member_id = p.id
          and s.lifted_on is null and (s.until_on is null or s.until_on > ${day}::date))
      group by p.id, p.name, p.category having max(c.born) <= ${day}::date - interval '5 years 8 months'`.execute(
      tx.db
    );
    const coming = comingChanges(rows, day);
    return {
      day,
      tally,
      now: composition(tally, thresholds),
      coming: coming.length,
      comingNames: mayDo(tx, may.seeMembers) ? coming : null,
      then: composition(afterChanges(tally, coming), thresholds)
    };
  });
}
