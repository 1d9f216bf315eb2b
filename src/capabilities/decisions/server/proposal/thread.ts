import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { threadOf, type Knot } from '../../../../platform/thread/index.ts';
import { versionsNamed } from '../../../governance/server/index.ts';
import { motionsNamed } from '../../../meetings/server/index.ts';

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
      evidence(tx, ids('evidence')),
      proposals(tx, ids('proposal')),
      decided(tx, ids('decision')),
      actions(tx, ids('action'))
    ],
    sql` union all `
  )}`.execute(tx.db);
  const around = [await motions(tx, ids('motion')), await versions(tx, ids('agreement_version'))];
  return [...around.flat(), ...rows].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

async function motions(tx: Tx, ids: string[]): Promise<Strand[]> {
  const rest = { kind: 'motion', label: null, settled: true } as const;
  const named = [...(await motionsNamed(tx, ids))];
  return named.map(([id, { meetingId, text }]) => ({ ...rest, id, text, page: meetingId }));
}

async function versions(tx: Tx, ids: string[]): Promise<Strand[]> {
  const rest = { kind: 'agreement_version', text: null, settled: true } as const;
  const named = [...(await versionsNamed(tx, ids))];
  return named.map(([id, { kind, number }]) => ({ ...rest, id, label: String(number), page: kind }));
}

const here = (tx: Tx, ids: string[], table: 'e' | 'p' | 'd' | 'a') =>
  sql`${sql.ref(`${table}.community_id`)} = ${communityOf(tx).id} and ${sql.ref(`${table}.id`)} = any(${ids}::uuid[])`;

const evidence = (tx: Tx, ids: string[]) => sql`
  select 'evidence' as kind, e.id, e.what as text, e.source as label, null as page, true as settled
    from proposal_evidence e where ${here(tx, ids, 'e')} and e.taken_back_at is null`;
const proposals = (tx: Tx, ids: string[]) => sql`
  select 'proposal', p.id, p.question, null, p.id::text, true from proposal p where ${here(tx, ids, 'p')}`;
const decided = (tx: Tx, ids: string[]) => sql`
  select 'decision', d.id, d.question, c.year || '-' || c.number, d.proposal_id::text, c.decision_id is not null
    from decision d left join certification c on c.community_id = d.community_id and c.decision_id = d.id
   where ${here(tx, ids, 'd')}`;
const actions = (tx: Tx, ids: string[]) => sql`
  select 'action', a.id, a.what, a.due_on::text, null, a.settled_as is not null
    from decision_action a where ${here(tx, ids, 'a')}`;
