import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { DecisionClass } from '../../../../kernels/bylaws/index.ts';
import type { BallotForm } from '../../rules/vote/ballot.ts';
import { localized, type Localized } from '../../../../platform/localized/index.ts';
import { namesById } from '../../../people/server/index.ts';
import { problems } from '../../rules/problems.ts';

/**
 * The question, each answer of a ballot with options by its id, and which wording of new rules it is about. Where the
 * options are people, only who they are is kept: `options` has their names of today, and whoever was erased has none.
 */
export type Words = {
  question: Localized;
  options?: Record<string, Localized>;
  people?: Record<string, string>;
  adopts?: { versionId: string; revision: number };
};

export type Subject = { kind: 'proposal' | 'contest'; id: string };

/** A vote as its row says. `closesAt` null: until somebody closes it. */
export type Vote = {
  id: string;
  subject: Subject;
  class: DecisionClass;
  bodyId: string;
  versionId: string;
  form: BallotForm;
  words: Words | null;
  secret: boolean;
  sealKey: Buffer | null;
  meetingId: string | null;
  noticeAt: Date | null;
  openedAt: Date;
  closesAt: Date | null;
  heldAt: Date | null;
  closedAt: Date | null;
  /** Its key was lost: closed, never counted, and asked again. */
  void: boolean;
};

export async function findVote(tx: Tx, id: string): Promise<Vote> {
  const row = await votes(tx).where('id', '=', id).executeTakeFirst();
  if (!row) throw problems.vote_not_found();
  return namingPeople(tx, voteFrom(row));
}

async function namingPeople(tx: Tx, vote: Vote): Promise<Vote> {
  const { words } = vote;
  if (!words?.people) return vote;
  const names = await namesById(tx, Object.values(words.people));
  const options = Object.entries(words.people).map(([option, memberId]) => {
    const name = names.get(memberId) ?? '';
    return [option, localized('es', { es: name, en: name })] as const;
  });
  return { ...vote, words: { ...words, options: Object.fromEntries(options) } };
}

/** Only how its ballot is built: ten thousand ask in a minute. */
export async function formOf(tx: Tx, id: string): Promise<BallotForm> {
  const row = await votes(tx).where('id', '=', id).executeTakeFirst();
  if (!row) throw problems.vote_not_found();
  return voteFrom(row).form;
}

/** A vote while ballots come in side by side; a close waits for them, and they for a close. */
export async function shareVote(tx: Tx, id: string): Promise<Vote> {
  const row = await votes(tx).where('id', '=', id).forShare().executeTakeFirst();
  if (!row) throw problems.vote_not_found();
  return voteFrom(row);
}

/** Held still: nobody votes and nobody else closes meanwhile. */
export async function lockVote(tx: Tx, id: string): Promise<Vote> {
  const row = await votes(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw problems.vote_not_found();
  return voteFrom(row);
}

/** The latest vote on something, open or closed; null where there was none. */
export async function voteOn(tx: Tx, subject: Subject): Promise<Vote | null> {
  const [latest] = await votesOn(tx, subject);
  return latest ?? null;
}

/** Every vote on something, the latest first. */
export async function votesOn(tx: Tx, subject: Subject): Promise<Vote[]> {
  const rows = await votes(tx)
    .where('subjectKind', '=', subject.kind)
    .where('subjectId', '=', subject.id)
    .orderBy('openedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(voteFrom);
}

/** The votes of a meeting that take ballots now, the first opened first. */
export async function openVotesIn(tx: Tx, meetingId: string): Promise<Vote[]> {
  const rows = await votes(tx)
    .where('meetingId', '=', meetingId)
    .where('closedAt', 'is', null)
    .orderBy('openedAt')
    .orderBy('id')
    .execute();
  return rows.map(voteFrom).filter((vote) => isOpen(vote, tx.clock()));
}

/** From its closing time on a vote takes no ballots, whether or not somebody has closed it. */
export const isOpen = (vote: Pick<Vote, 'closedAt' | 'closesAt'>, now: Date): boolean =>
  vote.closedAt === null && (vote.closesAt === null || now < vote.closesAt);

const votes = (tx: Tx) =>
  tx.db
    .selectFrom('vote')
    .select([
      'id',
      'subjectKind',
      'subjectId',
      'class',
      'bodyId',
      'versionId',
      'form',
      'words',
      'secret',
      'sealKey'
    ])
    .select(['meetingId', 'noticeAt', 'openedAt', 'closesAt', 'heldAt', 'closedAt', 'void'])
    .where('communityId', '=', communityOf(tx).id);

type Row = Awaited<ReturnType<ReturnType<typeof votes>['execute']>>[number];

function voteFrom({ subjectKind, subjectId, form, ...row }: Row): Vote {
  return {
    ...row,
    subject: { kind: subjectKind as Subject['kind'], id: subjectId },
    class: row.class as DecisionClass,
    form: form as unknown as BallotForm,
    words: row.words as unknown as Words | null
  };
}
