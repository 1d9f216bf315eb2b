import type { Context } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { may } from '../rules/policy.ts';
import { electionsHeld, type Election } from '../rules/whatif/index.ts';
import { bodiesOf } from './bodies.ts';
import { rulesOn, type RulesInForce } from './rules.ts';
import { holdingsOf, isHeldOn } from './seated.ts';
import { today } from './today.ts';

/** What the leadership team has lived through: its elections so far, its seats today, the rules in force. */
export type History = {
  day: string;
  rules: RulesInForce | null;
  team: string | null;
  seats: number;
  elections: Election[];
};

export function leadershipHistory(context: Context): Promise<History> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const day = today(tx);
    const rules = await rulesOn(tx, day);
    const team = (await bodiesOf(tx)).find(({ kind }) => kind === 'guidance');
    const holdings = team ? (await holdingsOf(tx, team.id)).filter(({ fromOn }) => fromOn <= day) : [];
    const taken = new Set(holdings.filter((held) => isHeldOn(held, day)).map(({ seatId }) => seatId)).size;
    const seats = rules?.parameters.leadership.seats ?? taken;
    return { day, rules, team: team?.name ?? null, seats, elections: electionsHeld(holdings) };
  });
}
