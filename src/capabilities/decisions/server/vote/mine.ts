import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { rulesOf } from '../../../governance/server/index.ts';
import type { Mark } from '../../rules/vote/ballot.ts';
import { may } from '../../rules/policy.ts';
import { findVote, formOf, isOpen, type Vote } from './find.ts';
import { turnoutOf, type Turnout } from './turnout.ts';
import { voidOf, type Void } from './void.ts';
import { voterOf, type Voter } from './voter.ts';

/** A vote as somebody who belongs sees it. While it is open only how many have voted is known, never what. */
export type VoteSeen = Omit<Vote, 'sealKey'> &
  Turnout & {
    open: boolean;
    /** Declared by voting, where the bylaws ask for an age. */
    minimumAge: number | null;
    /** The reader’s own place; null for somebody who is not on the roll. */
    mine: (Omit<Voter, 'memberId'> & { mark: Mark | null; reason: string | null }) | null;
    /** Why it is void; null where it is not. */
    voided: Void | null;
  };

export function voteOf(context: Context, voteId: string): Promise<VoteSeen> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const vote = await findVote(tx, voteId);
    const { sealKey: _, ...seen } = vote;
    const open = isOpen(vote, tx.clock());
    const minimumAge = ageIn((await rulesOf(tx, vote.versionId)).parameters.voters.minimumAge);
    const about = { open, minimumAge, mine: await mine(tx, voteId), voided: await voidOf(tx, vote) };
    return { ...seen, ...(await turnoutOf(tx, vote)), ...about };
  });
}

/** How its ballot is built, for reading a form that was sent. */
export function ballotOf(context: Context, voteId: string): Promise<Vote['form']> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    return formOf(tx, voteId);
  });
}

const ageIn = (said: number | 'none' | null): number | null => (typeof said === 'number' ? said : null);

/** The vote before which a tablet stands that is bound to its meeting: nothing about anybody. */
export function voteAtKiosk(
  context: Context,
  voteId: string
): Promise<Omit<Vote, 'sealKey'> & { open: boolean }> {
  return read(context, async (tx) => {
    const vote = await findVote(tx, voteId);
    allow(tx, may.standKiosk, vote.meetingId ?? '');
    const { sealKey: _, ...seen } = vote;
    return { ...seen, open: isOpen(vote, tx.clock()) };
  });
}

async function mine(tx: Tx, voteId: string): Promise<VoteSeen['mine']> {
  const memberId = memberOf(tx.actor);
  const voter = memberId ? await voterOf(tx, voteId, memberId) : null;
  if (!voter) return null;
  const { mark, reason } = await tx.db
    .selectFrom('voter')
    .select(['mark', 'reason'])
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .where('memberId', '=', voter.memberId)
    .executeTakeFirstOrThrow();
  const { state, barredBy, mode } = voter;
  return { state, barredBy, mode, mark: mark as unknown as Mark | null, reason };
}
