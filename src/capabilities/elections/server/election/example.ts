import type { World } from '../../../../../tests/world.ts';
import type { Category } from '../../../../kernels/bylaws/index.ts';
import { addSeat, beginFromStarter, formBody } from '../../../governance/server/index.ts';
import { register, signCode } from '../../../people/server/index.ts';
import type { Context } from '../../../../platform/context/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { localized } from '../../../../platform/localized/index.ts';
import { calendarFor } from '../../rules/election/calendar.ts';
import { callElection, type Calling } from './call.ts';
import { electionPage } from './find.ts';
import { nameCandidate } from './name.ts';

// An election as the tests tell of it: the team of Palmdale, whose new people take office on March 1, 2027.

export const OFFICE_DAY = '2027-03-01';
const both = (en: string, es: string) => localized('en', { en, es });
export const days = calendarFor({ elections: { nominationDays: 14, noticeDays: 14 } } as never, OFFICE_DAY);
export const NAMING = `${days.nominationsFrom}T18:00:00-08:00`;
export const VOTING = `${days.votingFrom}T18:00:00-08:00`;
export const COUNTING = `${days.votingUntil}T21:00:00-08:00`;

type SeatToBe = { office?: string | null; reservedFor?: Exclude<Category, 'undisclosed'> | null };

/** A leadership team with these seats, empty, under one-year terms. */
export async function team({ as }: World, seats: SeatToBe[]) {
  await beginFromStarter(as.administrator, 'one_year_terms', { from: '2026-01-01' });
  const bodyId = newId();
  const name = both('Leadership team', 'Equipo de liderazgo');
  await formBody(as.secretary, { id: bodyId, kind: 'guidance', name, charge: null, startedOn: '2026-01-15' });
  const ids: string[] = [];
  for (const { office = null, reservedFor = null } of seats) {
    const id = newId();
    await addSeat(as.secretary, {
      id,
      bodyId,
      title: both(office ?? 'Seat', office ?? 'Puesto'),
      office,
      reservedFor,
      cohort: null
    });
    ids.push(id);
  }
  return { bodyId, seatIds: ids };
}

export async function called(world: World, seats: SeatToBe[], rest: Partial<Calling> = {}) {
  const { bodyId, seatIds } = await team(world, seats);
  const id = newId();
  await callElection(world.as.secretary, {
    id,
    bodyId,
    kind: 'regular',
    seatIds,
    method: 'plurality',
    ...days,
    ...rest
  });
  const { contests } = await electionPage(world.as.member, id);
  return { electionId: id, bodyId, seatIds, contestIds: contests.map((contest) => contest.id) };
}

/** Everybody of the cast signs the code of conduct, so that they can stand and vote. */
export async function everybodySigns({ as, people }: World, more: string[] = []): Promise<void> {
  const ours = ['rosa', 'lupe', 'marcus', 'elena', 'denise', 'samuel', 'teresa'].map((key) => people[key]!);
  for (const id of [...ours, ...more]) await signCode(as.secretary, id, 1);
}

/** More members, with the category that was asked for. */
export async function neighbors(
  { as }: World,
  names: string[],
  category: Category = 'resident'
): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const id = newId();
    await register(as.secretary, { id, name, language: 'es', category });
    ids.push(id);
  }
  return ids;
}

/** Stands for a contest, within the days of naming; returns the candidacy. */
export async function stands(
  world: World,
  who: Context,
  contestId: string,
  memberId: string
): Promise<string> {
  const id = newId();
  const statement = both('I listen.', 'Yo escucho.');
  await nameCandidate(world.at(who, NAMING), { id, contestId, memberId, statement });
  return id;
}
