import { newId } from '../../../platform/ids/index.ts';
import { starter, type Parameters } from '../../../kernels/bylaws/index.ts';
import type { Context } from '../../../platform/context/index.ts';
import { transact } from '../../../platform/db/index.ts';
import { deliver } from '../../../platform/letters/index.ts';
import { asSystem } from '../../../platform/context/index.ts';
import { castVote, certify, closeAndCount, putToVote } from '../../decisions/server/index.ts';
import { adopt, beginFromStarter, draftVersion, redraft } from '../../governance/server/index.ts';
import type { World } from '../../../../tests/world.ts';
import { carryOn, openForRatification, openRatification } from '../server/index.ts';
import { begun } from './charter.ts';

/** Bylaws that let few people decide at once, so that a test is about the charter and not about quorums. */
const hurried = (): Parameters => {
  const base = starter();
  const voting = Object.fromEntries(
    Object.entries(base.voting).map(([kind, one]) => [
      kind,
      one && { ...one, noticeHours: 'none' as const, composition: false }
    ])
  ) as Parameters['voting'];
  return {
    ...base,
    composition: { ...base.composition, binds: [] },
    voting,
    goodStanding: { codeSigned: false, notSuspended: true, sisterCommunities: false }
  };
};

/** Rules for a community, begun and changed by somebody who may. */
export async function underRules(by: Context): Promise<void> {
  const system = asSystem(by);
  await beginFromStarter(system, 'one_year_terms', { from: '2026-01-01' });
  const { id: versionId } = await draftVersion(system, 'bylaws');
  await redraft(system, { versionId, seen: 1, parameters: hurried() });
  await adopt(system, { versionId, from: '2026-11-01', how: 'Assembly, 40 yes, 2 no' });
}

/** A body decides about a proposal that is open for discussion: everybody named says so, and it is certified. */
export async function decide(
  by: Context,
  proposalId: string,
  voters: Context[],
  vote: 'yes' | 'no' = 'yes'
): Promise<void> {
  const voteId = newId();
  await putToVote(by, proposalId, { voteId, method: 'named_vote', closesAt: null, meetingId: null });
  for (const voter of voters) await castVote(voter, { voteId, mark: { kind: 'yes_no', vote } });
  const { decisionId } = await closeAndCount(by, proposalId);
  await certify(by, decisionId);
}

export const carryLetters = (context: Context): Promise<number> => transact(asSystem(context), deliver);

/** A charter of Palmdale that its own assembly has ratified. */
export async function ratified(world: World, body: string) {
  const { as } = world;
  await underRules(as.administrator);
  const charter = await begun(as.secretary);
  await openForRatification(as.secretary, charter.id, {
    id: newId(),
    ratifiers: [{ turn: 1, bodyId: body }]
  });
  const open = await transact(as.secretary, (tx) => openRatification(tx, charter.id));
  await decide(as.secretary, open!.bodies[0]!.proposalId!, [as.member, as.greeter, as.officer]);
  await carryOn(as.secretary);
  return charter;
}
