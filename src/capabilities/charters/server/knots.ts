import { communityOf, type Tx } from '../../../platform/context/index.ts';
import { sql } from '../../../platform/db/index.ts';
import type { Localized } from '../../../platform/localized/index.ts';
import { isMember } from '../../../platform/policy/index.ts';
import type { Knot } from '../../../platform/thread/index.ts';
import { charters } from './draft/find.ts';
import { goneAmong } from './draft/grounds.ts';
import { ratifiersNamed } from './ratify/named.ts';

/** The knots of the thread that this room ties, and how each is shown. `path` is inside the community. */
export type CharterKnot = {
  kind:
    | 'charter'
    | 'clause'
    | 'clause_ground'
    | 'ratification_body'
    | 'sign_ons'
    | 'commitment'
    | 'commitment_evidence';
  id: string;
  text: Localized | null;
  label: string | null;
  path: string | null;
  /** What is promised and not kept hangs loose. */
  settled: boolean;
  withdrawn: boolean;
};

export const knotKinds: CharterKnot['kind'][] = [
  'charter',
  'clause',
  'clause_ground',
  'ratification_body',
  'sign_ons',
  'commitment',
  'commitment_evidence'
];

/** What these knots are called and where they lead; those of other rooms are left out. */
export async function knotsNamed(tx: Tx, knots: Knot[]): Promise<CharterKnot[]> {
  const ids: IdsOf = (kind) => knots.filter((one) => one.kind === kind).map(({ id }) => id);
  const rows = await named(tx, ids);
  const gone = await goneAmong(tx, ids('clause_ground'));
  return mayKnow(
    tx,
    rows.map((one) => (gone.has(one.id) ? { ...one, text: null, withdrawn: true } : one))
  );
}

type IdsOf = (kind: CharterKnot['kind']) => string[];

async function named(tx: Tx, ids: IdsOf): Promise<CharterKnot[]> {
  const here = communityOf(tx).id;
  const { rows } = await sql<CharterKnot>`
    select 'charter' as kind, c.id, c.title as text, null as label, 'charters/' || c.id as path, true as settled, false as withdrawn
      from charter c where c.community_id = ${here} and c.id = any(${ids('charter')}::uuid[])
    union all
    select 'clause', k.id, k.text, null, 'charters/' || k.charter_id || '/clauses/' || k.id, k.dropped_at is null, k.dropped_at is not null
      from clause k where k.community_id = ${here} and k.id = any(${ids('clause')}::uuid[])
    union all
    select 'clause_ground', g.id, case when g.withdrawn_at is null then g.what end, g.source, 'charters/' || k.charter_id || '/clauses/' || k.id, true, g.withdrawn_at is not null
      from clause_ground g join clause k on k.community_id = g.community_id and k.id = g.clause_id where g.community_id = ${here} and g.id = any(${ids('clause_ground')}::uuid[]) and g.taken_back_at is null
    union all
    select 'ratification_body', b.id, null::jsonb, b.answer ->> 'label', 'charters/' || r.charter_id || '/ratification', b.answered_as = 'ratified', false
      from ratification_body b
      join ratification r on r.community_id = b.community_id and r.id = b.ratification_id
     where b.community_id = ${here} and b.id = any(${ids('ratification_body')}::uuid[])
    union all
    select 'sign_ons', c.id, c.title, (select coalesce(sum(many), 0)::text from sign_on_count n where n.community_id = c.community_id and n.charter_id = c.id),
           'charters/' || c.id || '/supporters', true, false
      from charter c where c.community_id = ${here} and c.id = any(${ids('sign_ons')}::uuid[])
    union all
    select 'commitment', p.id, coalesce((select a.words from commitment_answer a where a.community_id = p.community_id and a.commitment_id = p.id order by number desc limit 1), k.text),
           i.name, 'commitments/' || p.id,
           exists (select from commitment_step s where s.community_id = p.community_id and s.commitment_id = p.id and s.reported_on is not null and s.dropped_at is null), false
      from commitment p
      join institution i on i.community_id = p.community_id and i.id = p.institution_id
      join clause k on k.community_id = p.community_id and k.id = p.clause_id
     where p.community_id = ${here} and p.id = any(${ids('commitment')}::uuid[])
    union all
    select 'commitment_evidence', e.id, case when e.withdrawn_at is null then e.what end, e.source, 'commitments/' || e.commitment_id, true, e.withdrawn_at is not null
      from commitment_evidence e where e.community_id = ${here} and e.id = any(${ids('commitment_evidence')}::uuid[])`.execute(
    tx.db
  );
  const names = await ratifiersNamed(tx, ids('ratification_body'));
  return rows.map((row) => ({ ...row, text: row.text ?? names.get(row.id) ?? null }));
}

/** A draft that was never shown to everybody is for members, and so is what hangs on it. */
async function mayKnow(tx: Tx, rows: CharterKnot[]): Promise<CharterKnot[]> {
  if (isMember(tx.actor) || tx.actor.kind === 'system') return rows;
  const shown = new Set((await charters(tx)).map(({ id }) => id));
  return rows.filter(({ path }) => !path?.startsWith('charters/') || shown.has(path.split('/')[1]!));
}
