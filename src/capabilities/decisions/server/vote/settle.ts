import type { Audit } from '../../rules/vote/counted.ts';
import { secondRows } from '../../rules/vote/merged.ts';
import { dayIn } from '../../../../platform/clock/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { rulesOf } from '../../../governance/server/index.ts';
import { mergedRows, standingOf, suspendedInSisters } from '../../../people/server/index.ts';
import type { Parameters } from '../../../../kernels/bylaws/index.ts';
import type { Vote } from './find.ts';

/** Before the count: one row a person, and nobody who is suspended by now. */
export async function settleRoll(tx: Tx, vote: Vote): Promise<Audit['dropped']> {
  const merged = await dropSecondRows(tx, vote.id);
  const { parameters } = await rulesOf(tx, vote.versionId);
  const suspended = await dropSuspended(tx, vote.id, parameters.goodStanding);
  return { suspended, merged };
}

/** One row a person; which one stays where two have become one since the opening, the rules say. */
async function dropSecondRows(tx: Tx, voteId: string): Promise<number> {
  const whom = await mergedRows(tx);
  if (!whom.size) return 0;
  const rows = await tx.db
    .selectFrom('voter')
    .select(['memberId', 'state', 'mode'])
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .where('state', 'in', ['eligible', 'recused'])
    .where('memberId', 'in', [...new Set([...whom.keys(), ...whom.values()])])
    .execute();
  const second = new Set(secondRows(rows, whom));
  // Who steps aside has no vote to take back, and the roll keeps saying why.
  const ids = rows.filter(({ memberId, state }) => second.has(memberId) && state === 'eligible');
  return drop(tx, voteId, { ids: ids.map(({ memberId }) => memberId), barredBy: 'voter.merged' });
}

/** By what the bylaws ask: suspended here, or in a sister community that told us so. */
async function dropSuspended(tx: Tx, voteId: string, asked: Parameters['goodStanding']): Promise<number> {
  if (!asked?.notSuspended && !asked?.sisterCommunities) return 0;
  const voted = await tx.db
    .selectFrom('voter')
    .select('memberId')
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .where('state', '=', 'eligible')
    .where((eb) => eb.or([eb('envelope', 'is not', null), eb('mark', 'is not', null)]))
    .execute();
  const today = dayIn(communityOf(tx).timeZone, tx.clock());
  const voters = voted.map(({ memberId }) => memberId);
  const here = asked.notSuspended ? [...(await standingOf(tx, voters, today))] : [];
  const elsewhere = asked.sisterCommunities ? [...(await suspendedInSisters(tx, voters, today)).keys()] : [];
  const suspended = here.filter(([, { state }]) => state === 'suspended').map(([id]) => id);
  const ids = [...new Set([...suspended, ...elsewhere])];
  return drop(tx, voteId, { ids, barredBy: 'voter.standing' });
}

async function drop(tx: Tx, voteId: string, what: { ids: string[]; barredBy: string }): Promise<number> {
  const { ids, barredBy } = what;
  if (!ids.length) return 0;
  await tx.db
    .updateTable('voter')
    .set({ state: 'ineligible', barredBy, mode: null, mark: null, reason: null, envelope: null })
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .where('memberId', 'in', ids)
    .execute();
  return ids.length;
}
