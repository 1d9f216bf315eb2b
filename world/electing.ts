import { castVote } from '../src/capabilities/decisions/server/index.ts';
import {
  callElection,
  countContest,
  electionPage,
  installElected,
  myEligibility,
  nameCandidate,
  observeCount,
  openVoting,
  proposedElection,
  type ElectionPage
} from '../src/capabilities/elections/server/index.ts';
import { leaveSeat, seatsOf } from '../src/capabilities/governance/server/index.ts';
import { addDays, instantOf } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { read } from '../src/platform/db/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { localized } from '../src/platform/localized/index.ts';
import { asMember } from './keeper.ts';
import type { Soul } from './members.ts';
import { draw, type Chance } from './random.ts';

const ZONE = 'America/Los_Angeles';
const on = (context: Context, day: string, hour = '12:00'): Context => {
  const instant = instantOf(ZONE, day, hour);
  return { ...context, clock: () => instant };
};

type Contest = ElectionPage['contests'][number];

/** The last election of the story, as a partnership runs one: names, ballots by phone, a count that two watch. */
export async function electByBallot(
  context: Context,
  takesOfficeOn: string,
  people: Soul[],
  chance: Chance
): Promise<void> {
  const { electionId, calendar } = await call(context, takesOfficeOn);
  const { contests } = await electionPage(context, electionId);
  const candidates = new Map<string, string[]>();
  const standing = new Set<string>();
  for (const contest of contests) {
    const able = people.filter(({ id }) => !standing.has(id));
    const stand = candidatesFor(contest, able, chance);
    for (const { id } of stand) standing.add(id);
    const naming = on(context, addDays(calendar.nominationsFrom, 3));
    candidates.set(contest.id, await nameThemselves(naming, contest.id, stand));
  }
  await openVoting(on(context, calendar.votingFrom), electionId);
  await voteByPhone(on(context, addDays(calendar.votingFrom, 2)), electionId, people, { candidates, chance });
  await countAll(
    on(context, calendar.votingUntil, '20:30'),
    electionId,
    people.filter(({ id }) => !standing.has(id))
  );
}

async function call(context: Context, takesOfficeOn: string) {
  const early = on(context, addDays(takesOfficeOn, -60));
  const { body, chosen } = await proposedElection(early, takesOfficeOn);
  const { calendar, seats } = chosen!;
  const id = newId(early.clock().getTime());
  const seatIds = seats.map((seat) => seat.id);
  const how = { kind: 'regular' as const, method: 'single_transferable' as const };
  await callElection(early, { ...calendar, ...how, id, bodyId: body.id, seatIds });
  return { electionId: id, calendar };
}

/** Two more than there are seats; where a seat is kept for parents of small children, at least two of them. */
function candidatesFor({ seats }: Contest, able: Soul[], chance: Chance): Soul[] {
  const kept = seats.find(({ reservedFor }) => reservedFor)?.reservedFor;
  const parents = kept ? able.filter(({ category }) => category === kept).slice(0, 2) : [];
  const others = able.filter((soul) => !parents.includes(soul));
  return [...parents, ...draw(chance, others, seats.length + 2 - parents.length, ({ zeal }) => zeal)];
}

const statements = [
  {
    es: 'Quiero que quien llega por primera vez se quede. Yo también llegué sin conocer a nadie.',
    en: 'I want those who come for the first time to stay. I, too, came without knowing anybody.'
  },
  {
    es: 'Conozco el autobús, la clínica y la escuela. Llevo tres años acompañando a familias.',
    en: 'I know the bus, the clinic and the school. For three years I have walked with families.'
  },
  {
    es: 'Prometo reuniones que terminan a tiempo y decisiones que se cumplen.',
    en: 'I promise meetings that end on time and decisions that are kept.'
  }
];

/** Those of them who may stand, up to so many, name themselves. */
async function nameThemselves(
  context: Context,
  contestId: string,
  people: Soul[],
  most = people.length
): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, soul] of people.entries()) {
    if (ids.length === most) break;
    if (!(await myEligibility(asMember(context, soul), contestId)).able) continue;
    const statement = localized('es', statements[index % statements.length]!);
    const { id } = await nameCandidate(asMember(context, soul), {
      ...{ id: newId(), contestId, memberId: soul.id, statement }
    });
    ids.push(id);
  }
  return ids;
}

type Race = { candidates: Map<string, string[]>; chance: Chance };

async function voteByPhone(
  context: Context,
  electionId: string,
  people: Soul[],
  { candidates, chance }: Race
) {
  const { contests } = await electionPage(context, electionId);
  const voters = people.filter(() => chance.percent(55));
  for (const { id, voteId } of contests) {
    const favor = candidates.get(id)!.map((candidate, index) => ({ candidate, weight: 1 / (index + 2) }));
    for (const voter of votersOf(voteId, voters)) {
      const order = draw(chance, favor, chance.between(1, favor.length), ({ weight }) => weight);
      const ranks = order.map(({ candidate }) => [candidate]);
      await castVote(asMember(context, voter), { voteId: voteId!, mark: { kind: 'rank', ranks } });
    }
  }
}

/** Nobody votes where nobody had to. */
const votersOf = (voteId: string | null, voters: Soul[]): Soul[] => (voteId ? voters : []);

async function countAll(context: Context, electionId: string, watchers: Soul[]): Promise<void> {
  const { contests } = await electionPage(context, electionId);
  for (const { id, settledAt } of contests) {
    if (settledAt) continue;
    for (const watcher of watchers.slice(0, 2)) await observeCount(asMember(context, watcher), id);
    await countContest(context, id, 'jacaranda 27');
  }
  await installElected(context, electionId);
}

/** Somebody moved away: their seat is filled by a special election, and names can be put forward now. */
export async function askForNames(context: Context, today: string, people: Soul[]): Promise<void> {
  const { body } = await proposedElection(context, null);
  const seats = await read(context, (tx) => seatsOf(tx, body.id));
  const lastDay = addDays(today, -8);
  const leaving = seats.find(
    ({ office, reservedFor, holding }) => !office && !reservedFor && holding && holding.fromOn < lastDay
  );
  if (!leaving) return;
  await leaveSeat(on(context, lastDay), { holdingId: leaving.holding!.id, on: lastDay });
  const early = on(context, addDays(today, -5));
  const { chosen } = await proposedElection(early, addDays(today, 37));
  const id = newId(early.clock().getTime());
  await callElection(early, {
    ...chosen!.calendar,
    ...{ id, bodyId: body.id, kind: 'special', method: 'single_transferable', seatIds: [leaving.id] }
  });
  const { contests } = await electionPage(context, id);
  // Who sits in the team when the new term begins cannot stand for another seat of it.
  const then = await read(context, (tx) => seatsOf(tx, body.id, addDays(today, 37)));
  const sitting = new Set(then.map(({ holding }) => holding?.memberId));
  const able = people.filter((soul) => !sitting.has(soul.id));
  await nameThemselves(on(context, addDays(today, -1)), contests[0]!.id, able.slice(0, 2));
}
