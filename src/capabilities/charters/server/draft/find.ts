import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, sql } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { isMember } from '../../../../platform/policy/index.ts';

/** Where a charter stands: what people can do about it now. */
export type CharterLine = {
  id: string;
  title: Localized;
  /** The number of its latest ratified text. */
  edition: number | null;
  ratifiedOn: string | null;
  round: { id: string; number: number; closesOn: string; toPublic: boolean } | null;
  ratifying: boolean;
};

/** The charters of a community; a draft that was never shown is for members alone. */
export function charters(context: Context): Promise<CharterLine[]> {
  return read(context, async (tx) => {
    const { rows } = await lines(tx).execute(tx.db);
    const inside = isMember(tx.actor) || tx.actor.kind === 'system';
    return rows.filter(({ edition, round }) => inside || edition !== null || round?.toPublic);
  });
}

const lines = (tx: Tx) => sql<CharterLine>`
  select c.id, c.title, e.number as edition, e.ratified_on,
         case when r.id is not null then json_build_object('id', r.id, 'number', r.number,
           'closesOn', r.closes_on, 'toPublic', r.to_public) end as round,
         exists (select from ratification t where t.community_id = c.community_id and t.charter_id = c.id
           and t.closed_at is null) as ratifying
    from charter c
    left join lateral (select number, ratified_on from charter_edition
      where community_id = c.community_id and charter_id = c.id order by number desc limit 1) e on true
    left join draft_round r on r.community_id = c.community_id and r.charter_id = c.id and r.closed_at is null
   where c.community_id = ${communityOf(tx).id}
   order by c.begun_at desc`;
