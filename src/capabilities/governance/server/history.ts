import type { Leadership } from '../../../kernels/bylaws/index.ts';
import type { Context } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { may } from '../rules/policy.ts';
import { electionsHeld, type Past } from '../rules/whatif/index.ts';
import { bodiesOf } from './bodies.ts';
import { rulesOn } from './rules.ts';
import { holdingsOf, isHeldOn } from './seated.ts';
import { today } from './today.ts';

/** What the leadership team has lived through: its elections so far, its seats, the terms in force. */
export type History = Past & { team: string | null };

export function leadershipHistory(context: Context): Promise<History> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const day = today(tx);
    const rules = await rulesOn(tx, day);
    const team = (await bodiesOf(tx)).find(({ kind }) => kind === 'guidance');
    const holdings = team ? (await holdingsOf(tx, team.id)).filter(({ fromOn }) => fromOn <= day) : [];
    const taken = new Set(holdings.filter((held) => isHeldOn(held, day)).map(({ seatId }) => seatId)).size;
    const leadership = rules?.parameters.leadership;
    return {
      day,
      team: team?.name ?? null,
      seats: leadership?.seats ?? taken,
      elections: electionsHeld(holdings),
      terms: leadership ? termsOf(leadership) : null
    };
  });
}

const termsOf = ({ termMonths, staggerMonths }: Leadership): Past['terms'] =>
  termMonths === null
    ? null
    : { termMonths, staggerMonths: typeof staggerMonths === 'number' ? staggerMonths : null };
