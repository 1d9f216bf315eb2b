import { assemblyOf, seatsOf } from '../../../governance/server/index.ts';
import { openVote } from '../../../decisions/server/index.ts';
import { addDays, instantOf } from '../../../../platform/clock/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { USUAL } from '../../rules/election/calendar.ts';
import { ballotFor } from '../../rules/election/method.ts';
import { fillable } from '../../rules/election/tally.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { acclaim } from './acclaim.ts';
import { candidatesIn, changeCandidacy, type Candidacy } from './candidates.ts';
import { eligibilityOf } from './eligible.ts';
import { shown } from './find.ts';
import {
  changeContest,
  contestSeats,
  contestsIn,
  lockElection,
  type Contest,
  type Election
} from './rows.ts';
import { today } from './today.ts';

/** At eight in the evening of the last day the voting is over. */
const EVENING = '20:00';

/** Opens the voting of every contest that waits for it, and settles those that need none. Twice is once. */
export function openVoting(context: Context, electionId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.run);
    const election = await lockElection(tx, electionId);
    if (election.cancelledAt) throw problems.not_open();
    if (today(tx) < election.votingFrom) throw problems.too_early();
    const contests = await contestsIn(tx, electionId);
    for (const contest of contests.filter(({ openedAt, settledAt }) => !openedAt && !settledAt))
      await openContest(tx, election, contest);
  });
}

async function openContest(tx: Tx, election: Election, contest: Contest): Promise<void> {
  const standing = await stillAble(tx, election, contest);
  const seats = await seatsIn(tx, election, contest.id);
  if (!standing.length) return settleWithNobody(tx, contest.id);
  const enough = standing.length <= fillable(seats, standing);
  if (contest.acclamation && !contest.runoffOf && enough) return acclaim(tx, { election, contest }, standing);
  await openBallot(tx, { election, contest }, standing, seats.length);
}

/** The day shows who may stand: whoever can no longer is off the ballot, and the category is kept where it matters. */
async function stillAble(tx: Tx, election: Election, contest: Contest): Promise<Candidacy[]> {
  const people = (await candidatesIn(tx, [contest.id])).filter(({ answer }) => answer === 'accepted');
  const able: Candidacy[] = [];
  for (const candidacy of shown(people, contest)) {
    const checked = await eligibilityOf(tx, { contest, election }, candidacy.memberId);
    const { category } = checked;
    const findings = JSON.stringify(checked.findings);
    await changeCandidacy(tx, candidacy.id, {
      category,
      findings,
      ...(!checked.able && { withdrawnAt: tx.clock() })
    });
    if (checked.able) able.push({ ...candidacy, category });
    else await remember(tx, 'elections.barred', { candidacyId: candidacy.id });
  }
  return able;
}

export async function seatsIn(tx: Tx, { bodyId }: Pick<Election, 'bodyId'>, contestId: string) {
  const up = new Map((await contestSeats(tx, contestId)).map(({ seatId, untilOn }) => [seatId, untilOn]));
  return (await seatsOf(tx, bodyId))
    .filter(({ id }) => up.has(id))
    .map(({ id, reservedFor, office, title }) => ({
      id,
      reservedFor,
      office,
      title,
      untilOn: up.get(id) ?? null
    }));
}

async function settleWithNobody(tx: Tx, contestId: string): Promise<void> {
  await changeContest(tx, contestId, { settledAt: tx.clock(), settledHow: 'nobody' });
  await remember(tx, 'elections.nobody_stood', { contestId });
}

async function openBallot(
  tx: Tx,
  { election, contest }: { election: Election; contest: Contest },
  standing: Candidacy[],
  seats: number
): Promise<void> {
  const voteId = newId(tx.clock().getTime());
  const closesAt = closing(tx, election);
  const { id: bodyId } = await assemblyOf(tx);
  await openVote(tx, {
    id: voteId,
    subject: { kind: 'contest', id: contest.id },
    class: 'ordinary',
    ballot: ballotFor(
      contest.method,
      seats,
      standing.map(({ id }) => id)
    ),
    secret: true,
    bodyId,
    noticeAt: instantOf(communityOf(tx).timeZone, election.noticeOn, '00:00'),
    conflicts: [],
    closesAt,
    meetingId: election.meetingId,
    words: {
      question: contest.title,
      people: Object.fromEntries(standing.map(({ id, memberId }) => [id, memberId]))
    }
  });
  await changeContest(tx, contest.id, { voteId, openedAt: tx.clock(), closesAt });
  await remember(tx, 'elections.voting_opened', { contestId: contest.id, voteId });
}

/** A second round, or a voting that opened late, has its own week. */
function closing(tx: Tx, { votingUntil }: Election): Date {
  const { timeZone } = communityOf(tx);
  const planned = instantOf(timeZone, votingUntil, EVENING);
  return planned > tx.clock() ? planned : instantOf(timeZone, addDays(today(tx), USUAL.votingDays), EVENING);
}
