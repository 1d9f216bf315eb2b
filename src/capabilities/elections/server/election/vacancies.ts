import type { VacancyRule } from '../../../../kernels/bylaws/index.ts';
import { rulesOn, seatsOf } from '../../../governance/server/index.ts';
import type { Context } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { may } from '../../rules/policy.ts';
import { ballotsBehind } from './sameBallots.ts';
import { seatsUpOn, teamOf } from './proposal.ts';
import { today } from './today.ts';

export type Vacancy = {
  seatId: string;
  title: string;
  heldBy: string | null;
  since: string | null;
  /** There are ballots that can be counted again for it. */
  countable: boolean;
};

export type Vacancies = {
  team: { id: string; name: string } | null;
  seats: Vacancy[];
  fill: VacancyRule | null;
  withinDays: number | null;
};

/** Seats of the team that nobody holds today and no election is filling, with what the bylaws say about them. */
export function vacanciesOf(context: Context): Promise<Vacancies> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const team = await teamOf(tx).catch(() => null);
    const rule = (await rulesOn(tx, today(tx)))?.parameters.leadership.vacancy ?? null;
    const within = rule?.withinDays;
    return {
      team,
      fill: rule?.fill ?? null,
      withinDays: typeof within === 'number' ? within : null,
      seats: team ? await emptySeats(tx, team.id) : []
    };
  });
}

async function emptySeats(tx: Parameters<typeof seatsOf>[0], bodyId: string): Promise<Vacancy[]> {
  const up = new Set((await seatsUpOn(tx, bodyId, today(tx))).map(({ id }) => id));
  const seats = (await seatsOf(tx, bodyId)).filter(({ id }) => up.has(id));
  return Promise.all(
    seats.map(async ({ id, title, past }) => {
      const last = past.find(({ fromOn }) => fromOn < today(tx));
      return {
        seatId: id,
        title,
        heldBy: last?.name ?? null,
        since: last ? (last.leftOn ?? last.untilOn) : null,
        countable: last ? (await ballotsBehind(tx, last.id)) !== null : false
      };
    })
  );
}
