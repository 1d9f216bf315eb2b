import { fairnessOf, type Fairness } from './fairness.ts';
import type { Draw } from './draw.ts';
import { leximin, type Fair, type Progress } from './leximin.ts';
import { commitmentOf, lottery, type Lottery } from './lottery.ts';
import type { Solver } from './program.ts';
import { smallestRelaxation, type Change } from './relax.ts';

/** Somebody whom no panel can hold, and the quotas that would have to give for it. */
export type Blocked = { id: string; quotas: Change[] };

/**
 * `drawn`: chances by id (0 to 1), the list of equally likely panels, and the SHA-256 that commits to it.
 * `infeasible`: no panel keeps the quotas; the smallest relaxation would. `too_few`: nor would any relaxation.
 */
export type Drawn =
  | {
      kind: 'drawn';
      chances: Record<string, number>;
      fairness: Fairness & Pick<Fair, 'within'> & Pick<Lottery, 'furthest'>;
      blocked: Blocked[];
      lottery: Lottery;
      commitment: string;
    }
  | { kind: 'infeasible'; relaxation: Change[] }
  | { kind: 'too_few' };

/** The whole way: the fairest chances, the list of panels, the commitment. The same draw and seed give the same. */
export async function drawFairly(
  solver: Solver,
  draw: Draw,
  seed: string,
  progress: (at: Progress) => void = () => undefined
): Promise<Drawn> {
  const fair = leximin(solver, draw, progress);
  if (!fair) {
    const relaxation = smallestRelaxation(solver, draw);
    return relaxation ? { kind: 'infeasible', relaxation } : { kind: 'too_few' };
  }
  const { kinds, chances, uncovered, within } = fair;
  const list = await lottery(fair, seed);
  return {
    kind: 'drawn',
    chances: Object.fromEntries(
      kinds.flatMap(({ people }, kind) => people.map(({ id }) => [id, chances[kind]!]))
    ),
    fairness: {
      ...fairnessOf(kinds.flatMap(({ people }, kind) => people.map(() => chances[kind]!))),
      within,
      furthest: list.furthest
    },
    blocked: uncovered.flatMap((kind) =>
      blockedIn(
        solver,
        draw,
        kinds[kind]!.people.map(({ id }) => id)
      )
    ),
    lottery: list,
    commitment: await commitmentOf(list)
  };
}

/** People of one kind are blocked by the same quotas. */
function blockedIn(solver: Solver, draw: Draw, ids: string[]): Blocked[] {
  const quotas = smallestRelaxation(solver, draw, ids[0]) ?? [];
  return ids.map((id) => ({ id, quotas }));
}
