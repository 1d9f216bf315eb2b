import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce } from '../../../../platform/db/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { replyTo, type Contribution, type Kind, type Saying } from '../../rules/proposal/contribution.ts';
import { mayPropose } from '../../rules/proposal/policy.ts';
import { proposalProblems } from '../../rules/proposal/problems.ts';
import { isDiscussed } from '../../rules/proposal/proposal.ts';
import { withNames } from './people.ts';
import { within } from './within.ts';

/** Says something about a proposal, in one's own language. Sent twice it is said once. */
export function say(context: Context, proposalId: string, saying: Saying): Promise<void> {
  return within(context, mayPropose.discuss, proposalId, async (tx, proposal) => {
    if (!isDiscussed(proposal.step)) throw proposalProblems.moved_on();
    if (saying.repliesTo) await refuseStrangeReply(tx, proposalId, saying);
    const { id, kind, text, language = tx.locale } = saying;
    const added = await insertOnce(tx, 'contribution', {
      ...{ communityId: communityOf(tx).id, id, proposalId, kind, text: text.trim(), language },
      repliesTo: saying.repliesTo ?? null,
      saidBy: memberOf(tx.actor)!,
      saidAt: tx.clock()
    });
    if (added) await remember(tx, 'decisions.said', { proposalId, contributionId: id, kind });
  });
}

async function refuseStrangeReply(tx: Tx, proposalId: string, { kind, repliesTo }: Saying): Promise<void> {
  const [said] = await rows(tx, proposalId).where('id', '=', repliesTo!).execute();
  if (!said || replyTo(said.kind as Kind) !== kind) throw proposalProblems.no_such_thing();
  // How a concern was met is for whoever raised it to say, or for those who look after proposals.
  if (kind === 'met' && said.saidBy !== memberOf(tx.actor)) allow(tx, mayPropose.steward);
}

/** Takes one's own words back: their place stays, empty. */
export function takeBack(context: Context, proposalId: string, contributionId: string): Promise<void> {
  return within(context, mayPropose.discuss, proposalId, async (tx) => {
    const [said] = await rows(tx, proposalId).where('id', '=', contributionId).execute();
    if (!said) throw proposalProblems.no_such_thing();
    if (said.saidBy !== memberOf(tx.actor)) throw proposalProblems.not_yours();
    if (said.takenBackAt) return;
    await tx.db
      .updateTable('contribution')
      .set({ takenBackAt: tx.clock() })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', contributionId)
      .execute();
    await remember(tx, 'decisions.taken_back', { proposalId, contributionId });
  });
}

/** Everything that was said, in the order it was said; words taken back are gone. For members. */
export async function discussionOf(tx: Tx, proposalId: string): Promise<Contribution[]> {
  const found = await rows(tx, proposalId).orderBy('saidAt').orderBy('id').limit(500).execute();
  const named = await withNames(tx, found, ({ saidBy }) => saidBy);
  return named.map(({ takenBackAt, ...row }) => ({
    ...row,
    kind: row.kind as Kind,
    text: takenBackAt ? '' : row.text,
    takenBack: takenBackAt !== null
  }));
}

const rows = (tx: Tx, proposalId: string) =>
  tx.db
    .selectFrom('contribution')
    .select(['id', 'kind', 'repliesTo', 'language', 'text', 'saidBy', 'saidAt', 'takenBackAt'])
    .where('communityId', '=', communityOf(tx).id)
    .where('proposalId', '=', proposalId);
