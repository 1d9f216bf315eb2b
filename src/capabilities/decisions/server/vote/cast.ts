import { dayIn } from '../../../../platform/clock/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { sql, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { Problem } from '../../../../platform/problem/index.ts';
import { rowsOf, standingOf } from '../../../people/server/index.ts';
import type { Mark } from '../../rules/vote/ballot.ts';
import type { OwnMode } from '../../rules/vote/counted.ts';
import { fits, tidy } from '../../rules/vote/marked.ts';
import { newTracker, readTracker } from '../../rules/vote/tracker.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { seal } from './envelope.ts';
import { isOpen, shareVote, type Vote } from './find.ts';
import { noteRefusal } from './refused.ts';

export type Casting = {
  voteId: string;
  mark: Mark;
  /** Made on the voter’s device; only a secret vote has one. */
  tracker?: string;
  /** Why they stand in the way. */
  reason?: string;
  /** The member a helper votes for. */
  forMember?: string;
  via?: 'phone' | 'call' | 'kiosk';
};

/** `tracker` is what the voter can look for after the close; null in an open vote. */
export type Cast = { tracker: string | null; again: boolean };

/** Votes, or votes again: until the close the last word counts. What is refused is counted, without a name. */
export async function castVote(context: Context, casting: Casting): Promise<Cast> {
  const done = await transact(context, async (tx) => {
    allow(tx, casting.forMember ? may.help : may.vote, casting.voteId);
    const vote = await shareVote(tx, casting.voteId);
    const voterId = casting.forMember ?? memberOf(tx.actor)!;
    const refused = await whyNot(tx, vote, casting, voterId);
    if (refused instanceof Problem) return noteRefusal(tx, vote.id, refused);
    return write(tx, vote, refused, casting);
  });
  if (done instanceof Problem) throw done;
  return done;
}

type Voter = { memberId: string; state: string; barredBy: string | null; mode: OwnMode | null };

async function whyNot(tx: Tx, vote: Vote, casting: Casting, memberId: string): Promise<Problem | Voter> {
  if (!isOpen(vote, tx.clock())) return problems.vote_closed();
  const voter = await voterOf(tx, vote.id, memberId);
  if (!voter) return problems.not_on_roll();
  if (voter.state === 'recused') return problems.recused();
  if (voter.state === 'ineligible') return problems.barred({ finding: voter.barredBy ?? '' });
  if (await isSuspended(tx, memberId)) return problems.suspended();
  if (voter.mode === 'paper') return problems.voted_on_paper();
  if (!fits(vote.form, casting.mark)) return problems.ballot_unclear();
  const blocks = casting.mark.kind === 'consensus' && casting.mark.vote === 'block';
  if (blocks && !casting.reason?.trim()) return problems.block_needs_reason();
  return voter;
}

/** The row of the person, even where two rows became one after the opening: the one that is kept, if it may vote. */
export async function voterOf(tx: Tx, voteId: string, memberId: string): Promise<Voter | null> {
  const { person, rows } = await rowsOf(tx, memberId);
  const found = await tx.db
    .selectFrom('voter')
    .select(['memberId', 'state', 'barredBy', 'mode'])
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .where('memberId', 'in', rows.length ? rows : [memberId])
    .orderBy(sql`state <> 'eligible'`)
    .orderBy(sql`member_id <> ${person}`)
    .orderBy('memberId')
    .limit(1)
    .executeTakeFirst();
  return (found as Voter | undefined) ?? null;
}

async function isSuspended(tx: Tx, memberId: string): Promise<boolean> {
  const today = dayIn(communityOf(tx).timeZone, tx.clock());
  return (await standingOf(tx, [memberId], today)).get(memberId)?.state === 'suspended';
}

async function write(tx: Tx, vote: Vote, voter: Voter, casting: Casting): Promise<Cast> {
  const mark = tidy(vote.form, casting.mark);
  const tracker = vote.sealKey ? (readTracker(casting.tracker ?? '') ?? newTracker()) : null;
  const kept = vote.sealKey
    ? { envelope: seal(vote.sealKey, vote.form, { mark, tracker: tracker! }, vote.id + voter.memberId) }
    : { mark: JSON.stringify(mark), reason: casting.reason?.trim() || null };
  const mode = casting.via ?? (casting.forMember ? 'call' : 'phone');
  const { numUpdatedRows } = await tx.db
    .updateTable('voter')
    .set({ mode, ...kept })
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', vote.id)
    .where('memberId', '=', voter.memberId)
    .where('state', '=', 'eligible')
    .where((eb) => eb.or([eb('mode', 'is', null), eb('mode', '<>', 'paper')]))
    .executeTakeFirst();
  if (!numUpdatedRows) throw problems.voted_on_paper();
  if (!vote.secret) await remember(tx, 'decisions.voted', { voteId: vote.id, memberId: voter.memberId });
  return { tracker, again: voter.mode !== null };
}
