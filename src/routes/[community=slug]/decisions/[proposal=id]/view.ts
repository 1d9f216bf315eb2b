import { inTurn, isDiscussed, isWritable, may, textsOf, unmet } from '#capabilities/decisions';
import {
  amendmentsOf,
  conflictsOf,
  decisionOn,
  discussionOf,
  evidenceOf,
  isLost,
  proposalOf,
  voidOf,
  voteOn,
  type Vote
} from '#capabilities/decisions/server';
import { bodyOf } from '#capabilities/governance/server';
import { namesById } from '#capabilities/people/server';
import { dayIn } from '#platform/clock';
import { communityOf, memberOf, type Context, type Tx } from '#platform/context';
import { momentOf, plainDay } from '#platform/dates';
import { read } from '#platform/db';
import { missing, reading, type Localized } from '#platform/localized';
import { isMember, may as can } from '#platform/policy';

/** A proposal in the reader's language, with what this reader may do. */
export const proposalView = (context: Context, id: string) =>
  read(context, async (tx) => {
    const proposal = await proposalOf(tx, id);
    const tends = can(tx, may.tend, proposal.raisedBy ?? undefined);
    const said = (value: Localized | null) => value && reading(value, tx.locale);
    return {
      ...factsOf(tx, proposal),
      question: said(proposal.question)!,
      text: said(proposal.text)!,
      affected: said(proposal.affected),
      alternatives: said(proposal.alternatives),
      options: proposal.options.map((option) => said(option.text)!),
      body: (await bodyOf(tx, proposal.bodyId)).name,
      gaps: [...new Set(textsOf(proposal).flatMap((text) => missing(text, communityOf(tx).languages)))],
      may: {
        ...deeds(tx, proposal.step),
        tend: tends,
        translate: can(tx, may.translate, proposal.raisedBy ?? undefined)
      },
      own: proposal.raisedBy !== null && proposal.raisedBy === memberOf(tx.actor),
      ...(await aroundOf(tx, id, proposal.raisedBy))
    };
  });

type Found = Awaited<ReturnType<typeof proposalOf>>;

function factsOf(
  tx: Tx,
  { id, class: kind, step, since, budgetCents, adoptsVersion, adoptsFrom, meetingId }: Found
) {
  const { timeZone } = communityOf(tx);
  return {
    ...{ id, class: kind, step, adoptsVersion, meetingId },
    since: plainDay(dayIn(timeZone, since), tx.locale),
    budget: budgetCents === null ? null : money(budgetCents, tx.locale),
    adoptsFrom: adoptsFrom && plainDay(adoptsFrom, tx.locale)
  };
}

export const money = (cents: number, locale: string): string =>
  new Intl.NumberFormat(locale === 'es' ? 'es-US' : 'en-US', {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: cents % 100 ? 2 : 0
  }).format(cents / 100);

const deeds = (tx: Tx, step: Found['step']) => ({
  write: isWritable(step),
  discuss: isDiscussed(step) && isMember(tx.actor),
  steward: can(tx, may.steward),
  certify: can(tx, may.certify)
});

/** What people said and brought; only members read that. */
async function aroundOf(tx: Tx, id: string, raisedBy: string | null) {
  const decision = await decisionOn(tx, id);
  const inside = isMember(tx.actor);
  const vote = inside ? await voteOn(tx, { kind: 'proposal', id }) : null;
  const talk = inside ? await discussionOf(tx, id) : [];
  return {
    raisedBy: inside ? ((await namesById(tx, [raisedBy])).get(raisedBy ?? '') ?? null) : null,
    evidence: (await evidenceOf(tx, id)).map(({ what, ...one }) => ({ ...one, ...reading(what, tx.locale) })),
    conflicts: inside ? await conflictsOf(tx, id) : [],
    talk: inTurn(talk).length,
    unmet: unmet(talk).length,
    amendments: inside ? (await amendmentsOf(tx, id)).filter((one) => one.settledAs === null).length : 0,
    decided: decision !== null,
    vote: vote && !vote.closedAt ? await stateOf(tx, vote) : null,
    voided: vote && (await voidedIn(tx, vote))
  };
}

async function stateOf(tx: Tx, vote: Vote) {
  const { id, closesAt, meetingId, heldAt } = vote;
  return {
    id,
    until: untilOf(tx, closesAt),
    inRoom: meetingId !== null && heldAt === null,
    lost: can(tx, may.steward) && (await isLost(tx, vote))
  };
}

/** Why the last vote counts for nothing and people will be asked again. */
async function voidedIn(tx: Tx, vote: Vote) {
  const voided = await voidOf(tx, vote);
  return voided && { id: vote.id, because: reading(voided.because, tx.locale) };
}

const untilOf = (tx: Tx, closesAt: Date | null): string | null =>
  closesAt && momentOf(closesAt, communityOf(tx).timeZone, tx.locale);
