import type { Context, Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { candidacyOf, changeCandidacy, type Candidacy } from './candidates.ts';
import { eligibilityOf } from './eligible.ts';
import { lockContest, type Contest, type Election } from './rows.ts';
import { today } from './today.ts';

type Found = { contest: Contest; election: Election };
export type Answering = (tx: Tx, candidacy: Candidacy, found: Found) => Promise<void>;

/** Says yes, where the rules let them stand. Twice is once. */
export const acceptNaming = (context: Context, id: string, statement: Localized | null): Promise<void> =>
  answering(context, id, sayYes(statement));

export const sayYes =
  (statement: Localized | null): Answering =>
  async (tx, candidacy, found) => {
    if (candidacy.answer === 'accepted') return;
    if (candidacy.answer === 'withdrawn') throw problems.answered_already();
    refuseUnlessNaming(tx, found);
    await takeUp(tx, found, candidacy.id, statement);
  };

/** Says no. Nobody else reads that they were asked. */
export const declineNaming = (context: Context, id: string): Promise<void> => answering(context, id, sayNo);

export const sayNo: Answering = async (tx, { id, answer }) => {
  if (answer === 'declined') return;
  if (answer !== 'waiting') throw problems.answered_already();
  await changeCandidacy(tx, id, { declinedAt: tx.clock() });
  await remember(tx, 'elections.declined', { candidacyId: id });
};

/** Steps back, until the count: marks for them are then read as if they were not on the ballot. */
export function withdraw(context: Context, id: string): Promise<void> {
  return answering(context, id, async (tx, candidacy, { contest }) => {
    if (candidacy.answer === 'withdrawn') return;
    if (candidacy.answer !== 'accepted') throw problems.answered_already();
    if (contest.settledAt) throw problems.too_late();
    await changeCandidacy(tx, id, { withdrawnAt: tx.clock() });
    await remember(tx, 'elections.withdrawn', { candidacyId: id });
  });
}

/** What they say about themselves, until the voting opens: what people vote on does not change under them. */
export function writeStatement(context: Context, id: string, statement: Localized | null): Promise<void> {
  return answering(context, id, async (tx, candidacy, { contest }) => {
    if (candidacy.answer !== 'accepted') throw problems.answered_already();
    if (contest.openedAt || contest.settledAt) throw problems.too_late();
    await changeCandidacy(tx, id, { statement: statement && JSON.stringify(statement) });
    await remember(tx, 'elections.statement_written', { candidacyId: id });
  });
}

function answering(context: Context, id: string, work: Answering): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.read);
    const candidacy = await candidacyOf(tx, id);
    allow(tx, may.answer, candidacy.memberId);
    await answered(tx, candidacy, work);
  });
}

/** Their answer, read again behind the lock of the election. */
export async function answered(
  tx: Tx,
  { id, contestId }: Pick<Candidacy, 'id' | 'contestId'>,
  work: Answering
): Promise<void> {
  const found = await lockContest(tx, contestId);
  await work(tx, await candidacyOf(tx, id), found);
}

/** The yes itself, with what the rules found about them on that day. */
export async function takeUp(tx: Tx, found: Found, id: string, statement: Localized | null): Promise<void> {
  const { memberId } = await candidacyOf(tx, id);
  const { able, findings } = await eligibilityOf(tx, found, memberId);
  if (!able) throw problems.not_eligible();
  await changeCandidacy(tx, id, {
    acceptedAt: tx.clock(),
    declinedAt: null,
    statement: statement && JSON.stringify(statement),
    findings: JSON.stringify(findings)
  });
  await remember(tx, 'elections.accepted', { candidacyId: id });
}

export function refuseUnlessNaming(tx: Tx, { contest, election }: Found): void {
  const day = today(tx);
  const open = day >= election.nominationsFrom && day <= election.nominationsUntil;
  if (election.cancelledAt || contest.openedAt || contest.settledAt || contest.runoffOf || !open)
    throw problems.naming_not_open();
}
