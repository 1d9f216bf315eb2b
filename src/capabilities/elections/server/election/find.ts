import type { Category } from '../../../../kernels/bylaws/index.ts';
import { bodyOf, seatsOf } from '../../../governance/server/index.ts';
import { namesById } from '../../../people/server/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { inLanguage } from '../../../../platform/localized/index.ts';
import { allow, may as can } from '../../../../platform/policy/index.ts';
import { inDrawnOrder } from '../../rules/election/candidacy.ts';
import { phaseOf, type Phase } from '../../rules/election/calendar.ts';
import { seedOfLot } from '../../rules/election/lot.ts';
import { onlyFor } from '../../rules/election/seats.ts';
import { may } from '../../rules/policy.ts';
import { candidatesIn, type Candidacy } from './candidates.ts';
import { contestOf, contestsIn, elections, electionOf, type Contest, type Election } from './rows.ts';
import { today } from './today.ts';

export type ElectionLine = {
  id: string;
  title: string;
  phase: Phase;
  nominationsUntil: string;
  votingFrom: string;
  votingUntil: string;
  takesOfficeOn: string;
};

/** Every election, the latest first. */
export function electionsOf(context: Context): Promise<ElectionLine[]> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const rows = (await elections(tx)
      .orderBy('votingUntil', 'desc')
      .orderBy('id')
      .execute()) as unknown as Election[];
    const standing = await standingsOf(tx);
    return rows.map((row) => lineOf(row, standing.get(row.id), today(tx), tx.locale));
  });
}

/** Those that ask something of people now: naming or voting. For the calendar and "Have your say". */
export const openElections = async (context: Context): Promise<ElectionLine[]> =>
  (await electionsOf(context)).filter(({ phase }) => ['coming', 'naming', 'named', 'voting'].includes(phase));

type Standing = { settled: boolean; installed: boolean };

const lineOf = (
  row: Election,
  standing: Standing | undefined,
  day: string,
  locale: string
): ElectionLine => ({
  id: row.id,
  title: inLanguage(row.title, locale),
  phase: phaseOf(row, standing ?? { settled: false, installed: false }, day),
  nominationsUntil: row.nominationsUntil,
  votingFrom: row.votingFrom,
  votingUntil: row.votingUntil,
  takesOfficeOn: row.takesOfficeOn
});

async function standingsOf(tx: Tx, electionId?: string): Promise<Map<string, Standing>> {
  const rows = await tx.db
    .selectFrom('contest')
    .leftJoin('winner', (join) =>
      join
        .onRef('winner.communityId', '=', 'contest.communityId')
        .onRef('winner.contestId', '=', 'contest.id')
    )
    .select((eb) => [
      'contest.electionId',
      eb.fn<boolean>('bool_and', [eb('settledAt', 'is not', null)]).as('settled'),
      eb
        .fn<boolean>('bool_and', [
          eb.or([eb('winner.candidacyId', 'is', null), eb('winner.installedAt', 'is not', null)])
        ])
        .as('installed')
    ])
    .where('contest.communityId', '=', communityOf(tx).id)
    .$if(Boolean(electionId), (query) => query.where('contest.electionId', '=', electionId!))
    .groupBy('contest.electionId')
    .execute();
  return new Map(rows.map(({ electionId: id, ...standing }) => [id, standing]));
}

export type ContestPage = Contest & {
  seats: { id: string; title: string; reservedFor: Category | null }[];
  onlyFor: Category[] | null;
  candidates: Candidacy[];
  winners: { candidacyId: string; name: string; seat: string; installedAt: Date | null }[];
};

export type ElectionPage = {
  election: Election;
  title: string;
  body: { id: string; name: string };
  phase: Phase;
  contests: ContestPage[];
  /** What the reader was named for and has not answered, or stands in. */
  mine: Candidacy[];
  /** Asked and not answered yet: for those who run the election. */
  waiting: Candidacy[];
  runs: boolean;
};

/** One election: its days, its contests, who stands, and what it asks of the reader. */
export function electionPage(context: Context, id: string): Promise<ElectionPage> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const election = await electionOf(tx, id);
    const contests = await contestsIn(tx, id);
    const people = await candidatesIn(
      tx,
      contests.map((contest) => contest.id)
    );
    const standing = (await standingsOf(tx, id)).get(id) ?? { settled: false, installed: false };
    const me = memberOf(tx.actor);
    const runs = can(tx, may.run);
    const { name } = await bodyOf(tx, election.bodyId);
    return {
      election,
      title: inLanguage(election.title, tx.locale),
      body: { id: election.bodyId, name },
      phase: phaseOf(election, standing, today(tx)),
      contests: await pagesOf(tx, election, contests, people),
      mine: people.filter(
        ({ memberId, answer, contestId }) =>
          memberId === me &&
          answer !== 'declined' &&
          contests.some(({ id: open, settledAt }) => open === contestId && !settledAt)
      ),
      waiting: runs ? people.filter(({ answer }) => answer === 'waiting') : [],
      runs
    };
  });
}

async function pagesOf(tx: Tx, { bodyId }: Election, contests: Contest[], people: Candidacy[]) {
  const seats = await seatsOf(tx, bodyId);
  const up = await seatsUpIn(
    tx,
    contests.map(({ id }) => id)
  );
  const won = await winnersIn(
    tx,
    contests.map(({ id }) => id)
  );
  return contests.map((contest): ContestPage => {
    const own = seats.filter(({ id }) => up.some((one) => one.contestId === contest.id && one.seatId === id));
    return {
      ...contest,
      seats: own,
      onlyFor: onlyFor(own),
      candidates: shown(people, contest),
      winners: won
        .filter(({ contestId }) => contestId === contest.id)
        .map((one) => ({ ...one, seat: seats.find(({ id }) => id === one.seatId)?.title ?? '' }))
    };
  });
}

/** Who said yes, also who stepped back later, in an order that the seed's fingerprint draws. */
export const shown = (people: Candidacy[], contest: Contest): Candidacy[] =>
  inDrawnOrder(
    people.filter(
      ({ contestId, answer }) => contestId === contest.id && (answer === 'accepted' || answer === 'withdrawn')
    ),
    (id) => seedOfLot(contest.seedCommitment, id)
  );

const seatsUpIn = async (tx: Tx, contestIds: string[]): Promise<{ contestId: string; seatId: string }[]> =>
  contestIds.length
    ? tx.db
        .selectFrom('contestSeat')
        .select(['contestId', 'seatId'])
        .where('communityId', '=', communityOf(tx).id)
        .where('contestId', 'in', contestIds)
        .execute()
    : [];

export async function winnersIn(tx: Tx, contestIds: string[]) {
  if (!contestIds.length) return [];
  const rows = await tx.db
    .selectFrom('winner')
    .innerJoin('candidacy', (join) =>
      join
        .onRef('candidacy.communityId', '=', 'winner.communityId')
        .onRef('candidacy.id', '=', 'winner.candidacyId')
    )
    .select(['winner.contestId', 'candidacyId', 'candidacy.memberId', 'place', 'seatId'])
    .select(['holdingId', 'untilOn', 'installedAt'])
    .where('winner.communityId', '=', communityOf(tx).id)
    .where('winner.contestId', 'in', contestIds)
    .orderBy('place')
    .execute();
  const names = await namesById(
    tx,
    rows.map(({ memberId }) => memberId)
  );
  return rows.map((row) => ({ ...row, name: names.get(row.memberId) ?? '' }));
}

/** A contest by its name, for pages that stand before it. */
export function contestFor(
  context: Context,
  id: string
): Promise<{ id: string; title: string; electionId: string }> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const { title, electionId } = await contestOf(tx, id);
    return { id, title: inLanguage(title, tx.locale), electionId };
  });
}
