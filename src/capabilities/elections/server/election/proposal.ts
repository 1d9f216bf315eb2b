import { nextElections, type Parameters } from '../../../../kernels/bylaws/index.ts';
import {
  bodiesOf,
  holdingsOf,
  neededRulesOn,
  seatsOf,
  type Holding,
  type Seat
} from '../../../governance/server/index.ts';
import { addMonths } from '../../../../platform/clock/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { calendarFor, type Calendar } from '../../rules/election/calendar.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { today } from './today.ts';

/** A seat that will be up: who held it last, and where only the rest of a term is to be filled, its end. */
export type SeatUp = {
  id: string;
  title: string;
  office: string | null;
  heldBy: string | null;
  untilOn: string | null;
};

export type Proposal = {
  body: { id: string; name: string };
  /** Days on which terms end by the bylaws or by the seats themselves, with how many seats are up then. */
  days: { day: string; seats: number }[];
  chosen: { calendar: Calendar; seats: SeatUp[] } | null;
  rules: Pick<Parameters, 'elections' | 'leadership'>;
  /** The bylaws leave it open how votes are counted. */
  methodOpen: boolean;
};

const MONTHS_AHEAD = 24;

/** What the bylaws in force and the terms of the seats propose; with a day, the calendar and the seats of that election. */
export function proposedElection(context: Context, takesOfficeOn: string | null): Promise<Proposal> {
  return read(context, async (tx) => {
    allow(tx, may.run);
    const team = await teamOf(tx);
    const { parameters } = await neededRulesOn(tx, today(tx));
    const seats = takesOfficeOn ? await seatsUpOn(tx, team.id, takesOfficeOn) : [];
    return {
      body: team,
      days: await daysAhead(tx, team.id, parameters),
      chosen: takesOfficeOn ? { calendar: calendarFor(parameters, takesOfficeOn), seats } : null,
      rules: parameters,
      methodOpen: parameters.elections.method === null
    };
  });
}

/** The leadership team: the one body that is elected. */
export async function teamOf(tx: Tx): Promise<{ id: string; name: string }> {
  const team = (await bodiesOf(tx)).find(({ kind }) => kind === 'guidance');
  if (!team) throw problems.not_a_team();
  return { id: team.id, name: team.name };
}

/** Seats that nobody holds on that day and that no other election is filling. */
export async function seatsUpOn(tx: Tx, bodyId: string, day: string): Promise<SeatUp[]> {
  const busy = new Set(await seatsInElections(tx));
  const seats = await seatsOf(tx, bodyId, day);
  return seats.filter(({ id, holding }) => !holding && !busy.has(id)).map((seat) => seatUp(seat, day));
}

function seatUp({ id, title, office, past }: Seat, day: string): SeatUp {
  const last = past.find(({ fromOn }) => fromOn < day);
  const rest = last?.untilOn && last.untilOn > day ? last.untilOn : null;
  return { id, title, office, heldBy: last?.name ?? null, untilOn: rest };
}

/** Who held a seat last, before today. */
export async function lastHolding(tx: Tx, bodyId: string, seatId: string): Promise<Holding | null> {
  const seat = (await seatsOf(tx, bodyId)).find(({ id }) => id === seatId);
  if (!seat || seat.holding) return null;
  return seat.past.find(({ fromOn }) => fromOn <= today(tx)) ?? null;
}

async function seatsInElections(tx: Tx): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('contestSeat as up')
    .innerJoin('contest', (join) =>
      join.onRef('contest.communityId', '=', 'up.communityId').onRef('contest.id', '=', 'up.contestId')
    )
    .innerJoin('election', (join) =>
      join
        .onRef('election.communityId', '=', 'contest.communityId')
        .onRef('election.id', '=', 'contest.electionId')
    )
    .select('up.seatId')
    .where('up.communityId', '=', communityOf(tx).id)
    .where('election.cancelledAt', 'is', null)
    .where('contest.settledAt', 'is', null)
    .execute();
  return rows.map(({ seatId }) => seatId);
}

async function daysAhead(tx: Tx, bodyId: string, parameters: Parameters): Promise<Proposal['days']> {
  const now = today(tx);
  const until = addMonths(now, MONTHS_AHEAD);
  const held = await holdingsOf(tx, bodyId);
  const ends = held.flatMap(({ untilOn, leftOn }) => (untilOn && !leftOn ? untilOn : []));
  const last = held.map(({ fromOn }) => fromOn).find((from) => from <= now);
  const implied = last ? (nextElections(parameters, last, MONTHS_AHEAD) ?? []).map(({ day }) => day) : [];
  const days = [...new Set([...ends, ...implied])].filter((day) => day > now && day <= until).sort();
  return freedOn(tx, bodyId, days);
}

/** What becomes free on each day and not before it; a day that frees nothing is none. */
async function freedOn(tx: Tx, bodyId: string, days: string[]): Promise<Proposal['days']> {
  const freed: Proposal['days'] = [];
  const before = new Set<string>();
  for (const day of days) {
    const fresh = (await seatsUpOn(tx, bodyId, day)).filter(({ id }) => !before.has(id));
    for (const { id } of fresh) before.add(id);
    if (fresh.length) freed.push({ day, seats: fresh.length });
  }
  return freed;
}
