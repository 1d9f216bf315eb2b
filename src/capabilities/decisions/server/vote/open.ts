import type { DecisionClass, Parameters } from '../../../../kernels/bylaws/index.ts';
import { dayIn } from '../../../../platform/clock/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { neededRulesOn } from '../../../governance/server/index.ts';
import type { BallotForm } from '../../rules/vote/ballot.ts';
import { problems } from '../../rules/problems.ts';
import { voteOn, type Subject, type Words } from './find.ts';
import { makeKey } from './key.ts';
import { drawRoll, type OnRoll } from './roll.ts';

export type Opening = {
  id: string;
  subject: Subject;
  class: DecisionClass;
  ballot: BallotForm;
  secret: boolean;
  bodyId: string;
  /** When the text was sent; who joined later may be kept from voting. */
  noticeAt: Date | null;
  /** Members with a declared conflict of interest. */
  conflicts: string[];
  closesAt: Date | null;
  meetingId: string | null;
  /** For the ballot, the teller and the paper; without it the room that asked has ballots of its own. */
  words?: Words;
};

/**
 * Opens a vote inside the command of the room that asks the question, and freezes who may answer. The same id
 * again changes nothing.
 */
export async function openVote(tx: Tx, opening: Opening): Promise<{ eligible: number }> {
  const now = tx.clock();
  const { version, parameters } = await neededRulesOn(tx, dayIn(communityOf(tx).timeZone, now));
  refuseBadOpening(opening, parameters, now);
  const before = await voteOn(tx, opening.subject);
  if (before?.id === opening.id) return { eligible: await eligibleIn(tx, opening.id) };
  if (before && !before.closedAt) throw problems.vote_already_open();
  await writeVote(tx, opening, version.id);
  const roll = await drawRoll(tx, opening, parameters);
  await writeRoll(tx, opening.id, roll);
  const eligible = roll.filter(({ state }) => state === 'eligible').length;
  await remember(tx, 'decisions.vote_opened', { voteId: opening.id, eligible });
  return { eligible };
}

function refuseBadOpening({ ballot, secret, ...opening }: Opening, { voting }: Parameters, now: Date): void {
  if (opening.closesAt && opening.closesAt <= now) throw problems.ballot_unclear();
  if ('options' in ballot && new Set(ballot.options).size !== ballot.options.length)
    throw problems.ballot_unclear();
  if ('options' in ballot && !ballot.options.length) throw problems.ballot_unclear();
  // Whoever stands in the way says why, by name; that cannot be done under seal.
  if (secret && ballot.kind === 'consensus') throw problems.ballot_unclear();
  if (voting[opening.class]?.joinedBeforeNotice && !opening.noticeAt) throw problems.vote_before_notice();
}

async function writeVote(tx: Tx, opening: Opening, versionId: string): Promise<void> {
  const { id, subject, ballot, secret, bodyId, noticeAt, closesAt, meetingId } = opening;
  await tx.db
    .insertInto('vote')
    .values({
      ...{ communityId: communityOf(tx).id, id, bodyId, versionId, secret, noticeAt, closesAt, meetingId },
      subjectKind: subject.kind,
      subjectId: subject.id,
      class: opening.class,
      form: JSON.stringify(ballot),
      words: opening.words && JSON.stringify(opening.words),
      sealKey: secret ? await makeKey(id) : null,
      openedAt: tx.clock()
    })
    .execute();
}

const AT_ONCE = 1000;

async function writeRoll(tx: Tx, voteId: string, roll: OnRoll[]): Promise<void> {
  const { id: communityId } = communityOf(tx);
  for (let from = 0; from < roll.length; from += AT_ONCE) {
    const rows = roll.slice(from, from + AT_ONCE).map((person) => ({ communityId, voteId, ...person }));
    await tx.db.insertInto('voter').values(rows).execute();
  }
}

export async function eligibleIn(tx: Tx, voteId: string): Promise<number> {
  const { people } = await tx.db
    .selectFrom('voter')
    .select((eb) => eb.fn.countAll<number>().as('people'))
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .where('state', '=', 'eligible')
    .executeTakeFirstOrThrow();
  return people;
}
