import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { threadOf, type Knot } from '../../../../platform/thread/index.ts';

/** A knot of the thread as it can be shown. `page` is the proposal or the version it is read at. */
export type Strand = {
  kind: 'motion' | 'evidence' | 'proposal' | 'decision' | 'action' | 'agreement_version';
  id: string;
  text: Localized | null;
  /** The number of a decision or a version. */
  label: string | null;
  page: string | null;
  settled: boolean;
};

const ORDER: Strand['kind'][] = ['motion', 'evidence', 'proposal', 'decision', 'agreement_version', 'action'];

/** Where a proposal came from and what came of it, in the order in which such things follow each other. */
export async function strandsOf(tx: Tx, proposalId: string): Promise<Strand[]> {
  const here = { kind: 'proposal', id: proposalId };
  const links = await threadOf(tx, here);
  return strandsAmong(tx, [...links.flatMap(({ from, to }): Knot[] => [from, to]), here]);
}

/** How the knots of this room read, among knots of all kinds. Whether somebody may see them is asked before. */
export async function strandsAmong(tx: Tx, knots: Knot[]): Promise<Strand[]> {
  const ids = (kind: Strand['kind']) => [
    ...new Set(knots.filter((knot) => knot.kind === kind).map(({ id }) => id))
  ];
  const { rows } = await sql<Strand>`${sql.join(
    [
      motions(tx, ids('motion')),
      evidence(tx, ids('evidence')),
      proposals(tx, ids('proposal')),
      decided(tx, ids('decision')),
      versions(tx, ids('agreement_version')),
      actions(tx, ids('action'))
    ],
    sql` union all `
  )}`.execute(tx.db);
  return rows.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

const here = (tx: Tx, ids: string[], table: 'm' | 'e' | 'p' | 'd' | 'v' | 'a') =>
  sql`${sql.ref(`${table}.community_id`)} = ${communityOf(tx).id} and ${sql.ref(`${table}.id`)} = any(${ids}::uuid[])`;

const motions = (tx: Tx, ids: string[]) => sql`
  select 'motion' as kind, m.id, m.text, null as label, m.meeting_id::text as page, true as settled
    from motion m where ${here(tx, ids, 'm')}`;
const evidence = (tx: Tx, ids: string[]) => sql`
  select 'evidence', e.id, e.what, e.source, null, true
    from proposal_evidence e where ${here(tx, ids, 'e')} and e.taken_back_at is null`;
const proposals = (tx: Tx, ids: string[]) => sql`
  select 'proposal', p.id, p.question, null, p.id::text, true from proposal p where ${here(tx, ids, 'p')}`;
const decided = (tx: Tx, ids: string[]) => sql`
  select 'decision', d.id, d.question, c.year || '-' || c.number, d.proposal_id::text, c.decision_id is not null
    from decision d left join certification c on c.community_id = d.community_id and c.decision_id = d.id
   where ${here(tx, ids, 'd')}`;
const versions = (tx: Tx, ids: string[]) => sql`
  select 'agreement_version', v.id, null::jsonb, v.number::text, g.kind, true
    from agreement_version v join agreement g on g.community_id = v.community_id and g.id = v.agreement_id
   where ${here(tx, ids, 'v')}`;
const actions = (tx: Tx, ids: string[]) => sql`
  select 'action', a.id, a.what, a.due_on::text, null, a.settled_as is not null
    from decision_action a where ${here(tx, ids, 'a')}`;
