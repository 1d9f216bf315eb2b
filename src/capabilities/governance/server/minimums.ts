import { usual, type Thresholds } from '../../people/index.ts';
import type { Said } from '../../../kernels/bylaws/index.ts';
import type { Context } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { may } from '../rules/policy.ts';
import { rulesOn } from './rules.ts';
import { today } from './today.ts';
import { inForce } from './versions.ts';

/**
 * The least shares that the bylaws in force ask for, in percent: 0 where they ask for none. Where they are silent, or
 * there are none yet, the usual ones show the way.
 */
export function minimumsInForce(context: Context): Promise<Thresholds> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const said = (await rulesOn(tx, today(tx)))?.parameters.composition;
    return {
      parentsAndResidents: percentOf(said?.parentOrResident, usual.parentsAndResidents),
      parentsOfYoung: percentOf(said?.parent0to5, usual.parentsOfYoung)
    };
  });
}

const percentOf = (said: Said<number> | undefined, otherwise: number): number =>
  said === 'none' ? 0 : (said ?? otherwise);

/** The version of the code of conduct that is signed today; the first, where none was adopted yet. */
export async function codeInForce(context: Context): Promise<number> {
  const code = (await inForce(context)).find(({ kind }) => kind === 'code_of_conduct');
  return code?.number ?? 1;
}
