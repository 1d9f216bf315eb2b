import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import type { Mark } from '../../rules/vote/ballot.ts';
import type { OwnMode } from '../../rules/vote/counted.ts';
import { may } from '../../rules/policy.ts';
import { voterOf } from './cast.ts';
import { findVote, isOpen, type Vote } from './find.ts';
import { eligibleIn } from './open.ts';

/** A vote as somebody who belongs sees it. While it is open only how many have voted is known, never what. */
export type VoteSeen = Omit<Vote, 'sealKey'> & {
  open: boolean;
  eligible: number;
  voted: number;
  /** The reader’s own place; null for somebody who is not on the roll. */
  mine: {
    state: 'eligible' | 'recused' | 'ineligible';
    barredBy: string | null;
    mode: OwnMode | null;
    mark: Mark | null;
  } | null;
};

export function voteOf(context: Context, voteId: string): Promise<VoteSeen> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const { sealKey: _, ...vote } = await findVote(tx, voteId);
    const [eligible, voted] = [await eligibleIn(tx, voteId), await votedIn(tx, voteId)];
    return {
      ...vote,
      open: isOpen({ ...vote, sealKey: _ }, tx.clock()),
      eligible,
      voted,
      mine: await mine(tx, voteId)
    };
  });
}

export async function votedIn(tx: Tx, voteId: string): Promise<number> {
  const { people } = await tx.db
    .selectFrom('voter')
    .select((eb) => eb.fn.countAll<number>().as('people'))
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .where('mode', 'is not', null)
    .executeTakeFirstOrThrow();
  return people;
}

async function mine(tx: Tx, voteId: string): Promise<VoteSeen['mine']> {
  const memberId = memberOf(tx.actor);
  const voter = memberId ? await voterOf(tx, voteId, memberId) : null;
  if (!voter) return null;
  const { mark } = await tx.db
    .selectFrom('voter')
    .select('mark')
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .where('memberId', '=', voter.memberId)
    .executeTakeFirstOrThrow();
  const { state, barredBy, mode } = voter;
  return { state: state as 'eligible', barredBy, mode, mark: mark as unknown as Mark | null };
}
