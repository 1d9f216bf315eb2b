import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { Problem } from '../../../../platform/problem/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { readToken } from '../../../accounts/server/index.ts';
import type { Mark } from '../../rules/vote/ballot.ts';
import { fits, tidy } from '../../rules/vote/marked.ts';
import { newTracker, readTracker } from '../../rules/vote/tracker.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { barrier } from './barrier.ts';
import { seal } from './envelope.ts';
import { isOpen, shareVote, type Vote } from './find.ts';
import { noteRefusal } from './refused.ts';
import type { Voter } from './voter.ts';

export type Casting = {
  voteId: string;
  mark: Mark;
  /** Made on the voter’s device; only a secret vote has one. */
  tracker?: string;
  /** Why they stand in the way. */
  reason?: string;
  /** The member a helper votes for. */
  forMember?: string;
  /** What the card says that is held before the tablet at the door. */
  card?: string;
  via?: 'phone' | 'call' | 'kiosk';
};

/** `tracker` is what the voter can look for after the close; null in an open vote. */
export type Cast = { tracker: string | null; again: boolean };

/** Votes, or votes again: until the close the last word counts. What is refused is counted, without a name. */
export async function castVote(context: Context, casting: Casting): Promise<Cast> {
  const done = await transact(context, async (tx) => {
    if (tx.actor.kind !== 'device') allow(tx, casting.forMember ? may.help : may.vote);
    const vote = await shareVote(tx, casting.voteId);
    const memberId = await whoVotes(tx, vote, casting);
    const voter = await whyNot(tx, vote, { casting, memberId });
    if (voter instanceof Problem) return noteRefusal(tx, vote.id, voter);
    return keep(tx, vote, { voter, casting });
  });
  if (done instanceof Problem) throw done;
  return done;
}

/** Oneself, the member a helper was called by, or the bearer of the card at the tablet of this meeting. */
async function whoVotes(tx: Tx, vote: Vote, { forMember, card }: Casting): Promise<string> {
  // Whoever holds somebody’s card before a device of their own would cast a vote of their own.
  if (tx.actor.kind !== 'device' && card === undefined) return forMember ?? memberOf(tx.actor)!;
  allow(tx, may.voteWithCard, vote.meetingId ?? undefined);
  return (await readToken(tx, 'card', card ?? '')).memberId;
}

type Asked = { casting: Casting; memberId: string };

async function whyNot(tx: Tx, vote: Vote, { casting, memberId }: Asked): Promise<Problem | Voter> {
  const { mark, reason } = casting;
  if (!isOpen(vote, tx.clock())) return problems.vote_closed();
  if (!fits(vote.form, mark)) return problems.ballot_unclear();
  if (mark.kind === 'consensus' && mark.vote === 'block' && !reason?.trim())
    return problems.block_needs_reason();
  const voter = await barrier(tx, vote.id, memberId);
  if (voter instanceof Problem) return voter;
  return takenElsewhere(voter.mode) ?? voter;
}

function takenElsewhere(mode: Voter['mode']): Problem | null {
  if (mode === 'paper') return problems.voted_on_paper();
  return mode === 'hands' ? problems.voted_in_room() : null;
}

type Keeping = { voter: Voter; casting: Casting };

/** One row is written, under the conditions that were read: a second device may have been quicker. */
async function keep(tx: Tx, vote: Vote, { voter, casting }: Keeping): Promise<Cast | Problem> {
  const tracker = vote.secret ? (readTracker(casting.tracker ?? '') ?? newTracker()) : null;
  const { numUpdatedRows } = await tx.db
    .updateTable('voter')
    .set({ mode: modeOf(tx, casting), ...inside(vote, { voter, casting, tracker }) })
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', vote.id)
    .where('memberId', '=', voter.memberId)
    .where('state', '=', 'eligible')
    .where((eb) => eb.or([eb('mode', 'is', null), eb('mode', 'not in', ['paper', 'hands'])]))
    .executeTakeFirst();
  if (!numUpdatedRows) return noteRefusal(tx, vote.id, problems.voted_already());
  if (!vote.secret)
    await remember(helped(tx, casting), 'decisions.voted', { voteId: vote.id, memberId: voter.memberId });
  return { tracker, again: voter.mode !== null };
}

function inside(vote: Vote, { voter, casting, tracker }: Keeping & { tracker: string | null }) {
  const mark = tidy(vote.form, casting.mark);
  return vote.sealKey && tracker
    ? { envelope: seal(vote.sealKey, vote.form, { mark, tracker }, vote.id + voter.memberId) }
    : { mark: JSON.stringify(mark), reason: casting.reason?.trim() || null };
}

function modeOf({ actor }: Tx, { forMember, via }: Casting): 'phone' | 'call' | 'kiosk' {
  if (actor.kind === 'device') return 'kiosk';
  return forMember ? 'call' : via === 'kiosk' ? 'kiosk' : 'phone';
}

/** Both are remembered: who typed, and for whom. */
const helped = (tx: Tx, { forMember }: Casting): Tx =>
  forMember && tx.actor.kind === 'account' ? { ...tx, actor: { ...tx.actor, helping: forMember } } : tx;
