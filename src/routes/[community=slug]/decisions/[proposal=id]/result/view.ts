import { inTurn, may, problems, unmet } from '#capabilities/decisions';
import {
  actionsOf,
  appealsOf,
  correctionsOf,
  countLines,
  decisionOn,
  discussionOf,
  labelOf,
  proposalOf,
  strandsOf,
  verdictIn,
  type Decision
} from '#capabilities/decisions/server';
import { CATEGORIES, type Category } from '#kernels/bylaws';
import { namesById } from '#capabilities/people/server';
import { dayIn } from '#platform/clock';
import { communityOf, memberOf, type Context, type Tx } from '#platform/context';
import { plainDay } from '#platform/dates';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { inLanguage, reading } from '#platform/localized';
import { isMember, may as can } from '#platform/policy';
import { abstentionWord } from './abstention.ts';

/** A decision in one screen: the question, the result, the rules, where it came from and what follows. */
export const resultView = (context: Context, proposalId: string) =>
  read(context, async (tx) => {
    const proposal = await proposalOf(tx, proposalId);
    const decision = await decisionOn(tx, proposalId);
    if (!decision) throw problems.no_such_decision();
    return {
      ...{ id: proposalId, decisionId: decision.id, method: decision.method, class: proposal.class },
      ...saidOf(tx, decision),
      findings: verdictIn(tx, decision),
      rules: decision.verdict.rules.version.number,
      strands: (await strandsOf(tx, proposalId)).map(({ text, ...one }) => ({
        ...one,
        said: text && reading(text, tx.locale)
      })),
      ...(await afterwardsOf(tx, decision)),
      ...(await beforeOf(tx, proposal)),
      adoptsFrom: beginsOn(tx, proposal.adoptsFrom),
      may: {
        certify: can(tx, may.certify),
        steward: can(tx, may.steward),
        follow: can(tx, may.followUp),
        ask: isMember(tx.actor)
      }
    };
  });

/** New rules begin on the day that was voted on, or today where that is past. */
function beginsOn(tx: Tx, day: string | null): string | null {
  const today = dayIn(communityOf(tx).timeZone, tx.clock());
  return day && plainDay(day < today ? today : day, tx.locale);
}

/** Who proposed it and what was said; only members read that. */
async function beforeOf(tx: Tx, { id, raisedBy }: { id: string; raisedBy: string | null }) {
  if (!isMember(tx.actor)) return { raisedBy: null, talk: 0, concerns: 0 };
  const talk = await discussionOf(tx, id);
  return {
    raisedBy: (await namesById(tx, [raisedBy])).get(raisedBy ?? '') ?? null,
    talk: inTurn(talk).length,
    concerns: unmet(talk).length
  };
}

function saidOf(tx: Tx, decision: Decision) {
  const { certified, outcome, verdict, result } = decision;
  const { options, byMode, winners, rounds } = result;
  const inside = isMember(tx.actor);
  return {
    question: reading(decision.question, tx.locale),
    text: reading(decision.text, tx.locale),
    outcome: outcome.kind,
    certified: certified && {
      label: labelOf(certified),
      day: plainDay(dayIn(communityOf(tx).timeZone, certified.at), tx.locale),
      from: certified.effectiveFrom && plainDay(certified.effectiveFrom, tx.locale),
      sequence: certified.recordSequence
    },
    counts: inside ? countLines(decision, tx.locale) : [],
    voteId: inside ? decision.voteId : null,
    present: inside ? presentIn(verdict) : [],
    taking: inside ? { voted: result.voted, eligible: result.eligible, byMode } : null,
    abstentions: abstentionWord(decision),
    rounds: inside ? (rounds ?? []) : [],
    options: options.map(({ id, text }) => ({
      id,
      text: inLanguage(text, tx.locale),
      won: winners.includes(id)
    })),
    override: verdict.override && {
      office: verdict.override.office,
      reason: inside ? verdict.override.reason : null,
      by: inside ? verdict.override.byName : null
    }
  };
}

/** Who was in the room, or voted from elsewhere, by what they say they are: people, and no names. */
function presentIn({ facts }: Decision['verdict']): { category: Category; people: number }[] {
  const present = facts.kind === 'decision' ? facts.present : null;
  return CATEGORIES.map((category) => ({ category, people: present?.[category] ?? 0 })).filter(
    ({ people }) => people > 0
  );
}

async function afterwardsOf(tx: Tx, { id }: Decision) {
  const today = dayIn(communityOf(tx).timeZone, tx.clock());
  const inside = isMember(tx.actor);
  return {
    today,
    me: memberOf(tx.actor),
    fresh: newId(),
    actions: (await actionsOf(tx, id)).map(({ what, dueOn, settledAs, owner, id: actionId }) => ({
      ...{ id: actionId, settledAs, ...reading(what, tx.locale), owner: inside ? owner : null },
      day: plainDay(dueOn, tx.locale),
      overdue: settledAs === null && dueOn < today
    })),
    corrections: (await correctionsOf(tx, id)).map(({ text, ...one }) => ({
      ...one,
      ...reading(text, tx.locale)
    })),
    appeals: inside ? await appealsOf(tx, id) : []
  };
}
