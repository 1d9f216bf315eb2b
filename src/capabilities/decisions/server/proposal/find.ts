import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, sql } from '../../../../platform/db/index.ts';
import type { DecisionClass } from '../../../../kernels/bylaws/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { isMember } from '../../../../platform/policy/index.ts';
import { steps, type Step } from '../../rules/proposal/proposal.ts';
import { keysOf } from '../../rules/proposal/wording.ts';

/** A line of a list. `outcome` and `label` once it is certified: "2026-41". */
export type ProposalLine = {
  id: string;
  question: Localized;
  class: DecisionClass;
  step: Step;
  since: Date;
  decisionId: string | null;
  outcome: 'adopted' | 'not_adopted' | null;
  label: string | null;
};

export type Search = {
  query?: string;
  steps?: Step[];
  outcome?: 'adopted' | 'not_adopted';
  class?: string;
  year?: number;
  bodyId?: string;
  /** From 1 on. */
  page?: number;
};

const PAGE = 30;
const LAST = '\u{10ffff}';

/** What is before us: proposals that people can talk or vote about. */
export const openProposals = (context: Context) =>
  findProposals(context, { steps: ['raised', 'opened', 'voting', 'counted'] });

/** One's own drafts, the latest first. */
export const myDrafts = (context: Context) => findProposals(context, { steps: ['drafted'] });

/**
 * Proposals and decisions, the latest first; every word has to be the beginning of one of theirs, accents or
 * not. Drafts are found by their writer alone, and without membership only what was certified.
 */
export function findProposals(
  context: Context,
  search: Search
): Promise<{ lines: ProposalLine[]; more: boolean }> {
  return read(context, async (tx) => {
    const page = Math.max(1, Math.floor(search.page ?? 1));
    const { rows } = await sql<ProposalLine>`
      select p.id, p.question, p.class, s.step, s.at as since, c.decision_id, c.outcome,
             c.year || '-' || c.number as label
        from proposal p
        cross join lateral (select step, at from proposal_step
          where community_id = p.community_id and proposal_id = p.id order by number desc limit 1) s
        left join (decision d join certification c on c.community_id = d.community_id and c.decision_id = d.id)
          on d.community_id = p.community_id and d.proposal_id = p.id
       where p.community_id = ${communityOf(tx).id} ${sql.join(conditions(tx, search), sql` `)}
       order by s.at desc, p.id desc limit ${PAGE + 1} offset ${PAGE * (page - 1)}`.execute(tx.db);
    return { lines: rows.slice(0, PAGE), more: rows.length > PAGE };
  });
}

function conditions(tx: Tx, search: Search) {
  const asked = search.steps ?? steps.filter((step) => step !== 'drafted');
  return [
    sql`and s.step = any(${asked}::text[])`,
    sql`and (s.step <> 'drafted' or p.raised_by = ${memberOf(tx.actor)}::uuid)`,
    isMember(tx.actor) || tx.actor.kind === 'system' ? sql`` : sql`and c.decision_id is not null`,
    search.outcome ? sql`and c.outcome = ${search.outcome}` : sql``,
    search.class ? sql`and p.class = ${search.class}` : sql``,
    search.year ? sql`and c.year = ${search.year}` : sql``,
    search.bodyId ? sql`and p.body_id = ${search.bodyId}` : sql``,
    ...keysOf(search.query ?? '')
      .slice(0, 8)
      .map((word) => withWord(communityOf(tx).id, word))
  ];
}

const withWord = (community: string, word: string) => sql`
  and p.id in (select proposal_id from proposal_word
    where community_id = ${community} and word >= ${word} and word < ${word + LAST})`;
