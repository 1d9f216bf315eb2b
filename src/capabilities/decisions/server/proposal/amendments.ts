import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce } from '../../../../platform/db/index.ts';
import { missing } from '../../../../platform/localized/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { withNames } from './people.ts';
import { mayPropose } from '../../rules/proposal/policy.ts';
import { proposalProblems } from '../../rules/proposal/problems.ts';
import { isDiscussed, type Proposal } from '../../rules/proposal/proposal.ts';
import { amended } from '../../rules/proposal/wording.ts';
import { changeProposal } from './rows.ts';
import { tending, within } from './within.ts';
import { keepWords } from './words.ts';

export type Amendment = {
  id: string;
  language: string;
  before: string;
  after: string;
  because: string;
  offeredBy: string;
  name: string;
  offeredAt: Date;
  settledAs: 'taken_in' | 'left_out' | 'taken_back' | null;
};

export type Offer = Pick<Amendment, 'id' | 'language' | 'after' | 'because'>;

/** Offers other words for the text in one language. Sent twice it is offered once. */
export function amend(context: Context, proposalId: string, offer: Offer): Promise<void> {
  return within(context, mayPropose.discuss, proposalId, async (tx, proposal) => {
    if (!isDiscussed(proposal.step)) throw proposalProblems.moved_on();
    const { id, language, after } = offer;
    const before = currentOf(proposal, language);
    if (!before || before === after) throw proposalProblems.same_words();
    // Words written against an old translation would undo what came after it.
    if (missing(proposal.text, [language]).length) throw proposalProblems.translation_old();
    const added = await insertOnce(tx, 'amendment', { ...offer, ...offeredIn(tx, proposalId), before });
    if (added) await remember(tx, 'decisions.amended', { proposalId, amendmentId: id, language });
  });
}

const offeredIn = (tx: Tx, proposalId: string) => ({
  communityId: communityOf(tx).id,
  proposalId,
  offeredBy: memberOf(tx.actor)!,
  offeredAt: tx.clock()
});

/** Takes an amendment in, and the text has its next revision; or leaves it out. Whoever tends the proposal. */
export function settleAmendment(
  context: Context,
  proposalId: string,
  { id, as }: { id: string; as: 'taken_in' | 'left_out' }
): Promise<void> {
  return tending(context, mayPropose.tend, proposalId, async (tx, proposal) => {
    if (!isDiscussed(proposal.step)) throw proposalProblems.moved_on();
    const amendment = await waiting(tx, proposalId, id);
    if (as === 'taken_in') await takeIn(tx, proposal, amendment);
    await settle(tx, id, as);
    await remember(tx, 'decisions.amendment_settled', { proposalId, amendmentId: id, as });
  });
}

/** Takes one's own amendment back. */
export function takeBackAmendment(context: Context, proposalId: string, id: string): Promise<void> {
  return within(context, mayPropose.discuss, proposalId, async (tx) => {
    const amendment = await waiting(tx, proposalId, id);
    if (amendment.offeredBy !== memberOf(tx.actor)) throw proposalProblems.not_yours();
    await settle(tx, id, 'taken_back');
    await remember(tx, 'decisions.amendment_settled', { proposalId, amendmentId: id, as: 'taken_back' });
  });
}

async function waiting(tx: Tx, proposalId: string, id: string): Promise<Amendment> {
  const found = (await amendmentsOf(tx, proposalId)).find((one) => one.id === id);
  if (!found) throw proposalProblems.no_such_thing();
  if (found.settledAs) throw proposalProblems.settled_already();
  return found;
}

/** The words it was written against have to be there still, or nobody would know what was taken in. */
async function takeIn(tx: Tx, proposal: Proposal, { language, before, after }: Amendment): Promise<void> {
  if (currentOf(proposal, language) !== before || missing(proposal.text, [language]).length)
    throw proposalProblems.text_changed();
  await changeProposal(tx, proposal.id, {
    text: JSON.stringify(amended(proposal.text, language, after)),
    revision: proposal.revision + 1,
    wordedAt: tx.clock()
  });
  await keepWords(tx, proposal.id);
}

const currentOf = ({ text }: Proposal, language: string): string | undefined => text.texts[language]?.text;

const settle = (tx: Tx, id: string, settledAs: NonNullable<Amendment['settledAs']>) =>
  tx.db
    .updateTable('amendment')
    .set({ settledAs, settledAt: tx.clock(), settledBy: memberOf(tx.actor) })
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();

/** What was offered, those that wait first. For members. */
export async function amendmentsOf(tx: Tx, proposalId: string): Promise<Amendment[]> {
  const rows = await tx.db
    .selectFrom('amendment')
    .select(['id', 'language', 'before', 'after', 'because', 'offeredBy', 'offeredAt', 'settledAs'])
    .where('communityId', '=', communityOf(tx).id)
    .where('proposalId', '=', proposalId)
    .orderBy((eb) => eb('settledAs', 'is not', null))
    .orderBy('offeredAt')
    .orderBy('id')
    .limit(200)
    .execute();
  return (await withNames(tx, rows, ({ offeredBy }) => offeredBy)) as Amendment[];
}
