import { communityOf, memberOf, type Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import {
  standing,
  stepStanding,
  type Answer,
  type Answered,
  type InstitutionKind,
  type Standing,
  type StepStanding
} from '../../rules/commitment.ts';
import { problems } from '../../rules/problems.ts';
import { today } from '../today.ts';

export type BoardStep = {
  id: string;
  what: Localized;
  owner: string;
  dueOn: string;
  reportedOn: string | null;
  kept: number;
  notKept: number;
  standing: StepStanding;
  mine: boolean | null;
};

export type Promised = {
  id: string;
  charterId: string;
  clauseId: string;
  domainId: string;
  domain: Localized | null;
  clause: Localized;
  institutionId: string;
  institution: string;
  kind: InstitutionKind;
  owner: string | null;
  askedOn: string;
  answered: Answered;
  words: Localized | null;
  saidWhere: string | null;
  saidOn: string | null;
  standing: Standing;
  steps: BoardStep[];
};

/** Everything that was asked of everybody, where it stands. Public. */
export async function boardOf(
  tx: Tx,
  only: { institutionId?: string; commitmentId?: string } = {}
): Promise<Promised[]> {
  const { rows } = await promised(tx, only).execute(tx.db);
  const day = today(tx);
  return rows.map(({ steps: raw, answer, ...row }) => {
    const steps = raw.map((step) => ({ ...step, standing: stepStanding(step, day) }));
    const answered: Answered = answer ?? 'no_answer';
    return { ...row, answered, steps, standing: standing(answered, steps, day) };
  });
}

export async function commitmentOf(tx: Tx, commitmentId: string): Promise<Promised> {
  const [found] = await boardOf(tx, { commitmentId });
  if (!found) throw problems.no_such_thing();
  return found;
}

type Row = Omit<Promised, 'answered' | 'standing' | 'steps'> & {
  answer: Answer | null;
  steps: Omit<BoardStep, 'standing'>[];
};

const promised = (
  tx: Tx,
  { institutionId, commitmentId }: { institutionId?: string; commitmentId?: string }
) => sql<Row>`
  select c.id, k.charter_id, c.clause_id, k.domain_id, d.name as domain, k.text as clause, c.institution_id,
         i.name as institution, i.kind, c.owner, c.asked_on, a.answer, a.words, a.said_where, a.said_on,
         coalesce(s.steps, '[]') as steps
    from commitment c
    join clause k on k.community_id = c.community_id and k.id = c.clause_id
    join charter_domain d on d.community_id = k.community_id and d.id = k.domain_id
    join institution i on i.community_id = c.community_id and i.id = c.institution_id
    left join lateral (select answer, words, said_where, said_on from commitment_answer
      where community_id = c.community_id and commitment_id = c.id order by number desc limit 1) a on true
    left join lateral (
      select json_agg(json_build_object('id', s.id, 'what', s.what, 'owner', s.owner, 'dueOn', s.due_on,
               'reportedOn', s.reported_on, 'kept', coalesce(n.kept, 0), 'notKept', coalesce(n.not_kept, 0),
               'mine', n.mine) order by s.due_on, s.id) as steps
        from commitment_step s
        left join lateral (
          select count(*) filter (where kept) as kept, count(*) filter (where not kept) as not_kept,
                 bool_or(kept) filter (where member_id = ${memberOf(tx.actor)}::uuid) as mine
            from commitment_seen where community_id = s.community_id and step_id = s.id) n on true
       where s.community_id = c.community_id and s.commitment_id = c.id and s.dropped_at is null) s on true
   where c.community_id = ${communityOf(tx).id}
     ${institutionId ? sql`and c.institution_id = ${institutionId}` : sql``}
     ${commitmentId ? sql`and c.id = ${commitmentId}` : sql``}
   order by i.kind <> 'partnership', i.name, d.position, k.position`;

export type EvidenceShown = {
  id: string;
  stepId: string;
  what: Localized | null;
  source: string;
  address: string | null;
  withdrawn: boolean;
};

/** What was shown for a commitment; withdrawn words are gone and their place stays. */
export async function evidenceFor(tx: Tx, commitmentId: string): Promise<EvidenceShown[]> {
  const rows = await tx.db
    .selectFrom('commitmentEvidence')
    .select(['id', 'stepId', 'what', 'source', 'address', 'withdrawnAt'])
    .where('communityId', '=', communityOf(tx).id)
    .where('commitmentId', '=', commitmentId)
    .orderBy('addedAt')
    .execute();
  return rows.map(({ withdrawnAt, ...row }) => ({
    ...row,
    what: withdrawnAt ? null : (row.what as unknown as Localized),
    address: withdrawnAt ? null : row.address,
    withdrawn: withdrawnAt !== null
  }));
}

export async function isWatching(tx: Tx, commitmentId: string): Promise<boolean> {
  const me = memberOf(tx.actor);
  if (!me) return false;
  const row = await tx.db
    .selectFrom('commitmentWatch')
    .select('since')
    .where('communityId', '=', communityOf(tx).id)
    .where('commitmentId', '=', commitmentId)
    .where('memberId', '=', me)
    .executeTakeFirst();
  return row !== undefined;
}
