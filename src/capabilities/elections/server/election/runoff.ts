import type { Tx } from '../../../../platform/context/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { contestAgain } from './again.ts';
import type { Candidacy } from './candidates.ts';
import type { Settling } from './winners.ts';

/** The voters are asked again, between those whom they left even. A second tie goes by lot, so that it ends. */
export async function callRunoff(tx: Tx, settling: Settling, people: Candidacy[]): Promise<void> {
  const again = { called: 'elections_contest_runoff', tie: 'lot' } as const;
  const runoffId = await contestAgain(tx, settling, people, again);
  await remember(tx, 'elections.runoff_called', { contestId: settling.contest.id, runoffId });
}
