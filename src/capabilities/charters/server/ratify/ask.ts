import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { send } from '../../../../platform/letters/index.ts';
import { isMember } from '../../../../platform/policy/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { openDiscussion, raise, writeProposal } from '../../../decisions/server/index.ts';
import type { Frozen } from '../../rules/frozen.ts';
import { nextToAsk } from '../../rules/ratification.ts';
import type { Ratification, RatificationBody } from './rows.ts';
import { letterFor, questionFor, textFor } from './words.ts';

/**
 * Asks everybody whose turn it is: other communities by letter, our own bodies by an ordinary proposal. A proposal
 * has a person who brings it, so a chore at night leaves our own bodies to the next steward who looks.
 */
export async function askNext(tx: Tx, ratification: Ratification): Promise<void> {
  const due = nextToAsk(ratification.bodies);
  for (const body of ratification.bodies.filter(({ id }) => due.includes(id))) {
    if (body.ofId) await askByLetter(tx, ratification, body);
    else if (isMember(tx.actor)) await askOwn(tx, ratification, body);
  }
}

async function askByLetter(
  tx: Tx,
  { id, charterId, number, text, fingerprint }: Ratification,
  body: RatificationBody
) {
  const letterId = await send(tx, body.ofId!, 'charters.ratification_asked', {
    ...{ ratification: id, charter: charterId, number, fingerprint, asks: body.asks, frozen: text },
    ...letterFor(text)
  });
  await noteAsked(tx, body.id, { letterId });
  await remember(tx, 'charters.ratification_asked', { ratificationId: id, of: body.ofId! });
}

/** One of our own bodies is asked: the exact text becomes a proposal of its own. */
export async function askOwn(
  tx: Tx,
  { id, text, fingerprint }: Ratification,
  body: RatificationBody
): Promise<void> {
  const proposalId = await proposeText(tx, { bodyId: body.bodyId!, text, fingerprint });
  await noteAsked(tx, body.id, { proposalId });
  await remember(tx, 'charters.ratification_asked', { ratificationId: id, bodyId: body.bodyId! });
}

export type Proposing = { id?: string; bodyId: string; text: Frozen; fingerprint: string };

/** The exact text as a question to a body, open for discussion and then for the vote its bylaws ask for. */
export async function proposeText(tx: Tx, { id, bodyId, text, fingerprint }: Proposing): Promise<string> {
  const proposalId = id ?? newId(tx.clock().getTime());
  await writeProposal(tx, {
    ...{ id: proposalId, bodyId, class: 'ratification', affected: {}, alternatives: {} },
    ...{ budgetCents: null, options: [], seen: null },
    question: questionFor(text),
    text: textFor(text, fingerprint)
  });
  await raise(tx, proposalId);
  await openDiscussion(tx, proposalId);
  return proposalId;
}

const noteAsked = (tx: Tx, id: string, how: { letterId: string } | { proposalId: string }) =>
  tx.db
    .updateTable('ratificationBody')
    .set({ ...how, askedAt: tx.clock() })
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();
