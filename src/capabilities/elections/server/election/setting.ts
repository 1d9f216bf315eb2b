import type { Category, Parameters } from '../../../../kernels/bylaws/index.ts';
import { categoriesOn, joinedOn } from '../../../people/server/index.ts';
import { neededRulesOn, seatsOf } from '../../../governance/server/index.ts';
import type { Tx } from '../../../../platform/context/index.ts';
import { demandsOn, type Demand } from '../../rules/election/demands.ts';
import type { Setting } from '../../rules/election/tally.ts';
import { candidatesIn } from './candidates.ts';
import { contestsIn } from './rows.ts';
import { seatsIn } from './opening.ts';
import { today } from './today.ts';
import { winnersIn } from './find.ts';
import type { Settling } from './winners.ts';

/** Everything a count needs beside the ballots. */
export async function settingOf(tx: Tx, settling: Settling, seed: string): Promise<Setting> {
  const { contest } = settling;
  const people = await candidatesIn(tx, [contest.id]);
  const belonging = await daysBelonging(
    tx,
    people.map(({ memberId }) => memberId)
  );
  return {
    method: contest.method,
    tie: contest.tie,
    seed,
    seats: await seatsIn(tx, settling.election, contest.id),
    demands: await demandsIn(tx, settling),
    candidates: people
      .filter(({ answer, category }) => category && (answer === 'accepted' || answer === 'withdrawn'))
      .map(({ id, memberId, category, answer }) => ({
        id,
        category,
        withdrawn: answer === 'withdrawn',
        tenure: belonging.get(memberId) ?? 0
      }))
  };
}

/** An office answers for itself; the seats of the team see to it that the whole team keeps its shares. */
async function demandsIn(tx: Tx, { contest, election }: Settling): Promise<Demand[]> {
  const seats = await seatsIn(tx, election, contest.id);
  const { parameters } = await neededRulesOn(tx, today(tx));
  const all = await seatsOf(tx, election.bodyId, election.takesOfficeOn);
  const staying = await teamThen(tx, { contest, election });
  const whole = contest.office === null;
  const rules = whole
    ? parameters
    : { leadership: { ...parameters.leadership, reserved: [] }, composition: none };
  return demandsOn(
    rules,
    seats,
    staying.map(({ category }) => category),
    all.length
  );
}

const none: Parameters['composition'] = { binds: [], parentOrResident: 'none', parent0to5: 'none' };

export type Sitting = { memberId: string; category: Category; office: string | null };

/** Who will sit in the team when the new people take office: those who stay, and those elected so far. */
export async function teamThen(tx: Tx, { election }: Settling): Promise<Sitting[]> {
  const day = election.takesOfficeOn;
  const seats = await seatsOf(tx, election.bodyId, day);
  const contests = await contestsIn(tx, election.id);
  const won = await winnersIn(
    tx,
    contests.map(({ id }) => id)
  );
  const sitting = [
    ...seats.flatMap(({ holding, office }) => (holding ? { memberId: holding.memberId, office } : [])),
    ...won
      .filter(({ installedAt }) => !installedAt)
      .map(({ memberId, seatId }) => ({
        memberId,
        office: seats.find(({ id }) => id === seatId)?.office ?? null
      }))
  ];
  const known = await categoriesOn(
    tx,
    sitting.map(({ memberId }) => memberId),
    day
  );
  return sitting.map((one) => ({ ...one, category: known.get(one.memberId)!.category }));
}

async function daysBelonging(tx: Tx, memberIds: string[]): Promise<Map<string, number>> {
  const now = Date.parse(today(tx));
  const since = await joinedOn(tx, memberIds);
  return new Map([...since].map(([id, day]) => [id, Math.max(0, Math.round((now - Date.parse(day)) / DAY))]));
}

const DAY = 86_400_000;
