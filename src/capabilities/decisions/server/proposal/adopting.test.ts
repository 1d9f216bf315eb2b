import { expect } from 'vitest';
import { read } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { draftVersion, dropDraft, redraft, versionById } from '../../../governance/server/index.ts';
import { assembly, fair, rules, underRules, yes } from '../../tests/proposal.ts';
import {
  castVote,
  certify,
  closeAndCount,
  discussAgain,
  openDiscussion,
  putToVote,
  raise,
  voteOn,
  writeProposal
} from '../index.ts';

const FROM = '2027-01-01';
const twoYears = rules({ leadership: { ...rules().leadership, termMonths: 24, staggerMonths: 12 } });

/** A draft of new rules that was proposed, voted on and counted; `meanwhile` happens while people vote. */
async function counted(world: World, meanwhile: (versionId: string) => Promise<unknown> = async () => null) {
  const { as } = world;
  await underRules(world);
  const { id: versionId } = await draftVersion(as.secretary, 'bylaws');
  await redraft(as.secretary, { versionId, seen: 1, parameters: twoYears });
  const adopts = { versionId, from: FROM };
  const { id } = await writeProposal(as.secretary, fair(await assembly(world), { adopts }));
  await raise(as.secretary, id);
  await openDiscussion(as.secretary, id);
  return { id, versionId, ...(await votedOn(world, id, () => meanwhile(versionId))) };
}

async function votedOn({ as }: World, id: string, meanwhile: () => Promise<unknown>) {
  const putting = { voteId: newId(), method: 'named_vote' as const, closesAt: null, meetingId: null };
  await putToVote(as.secretary, id, putting);
  await meanwhile();
  const vote = await read(as.member, (tx) => voteOn(tx, { kind: 'proposal', id }));
  for (const who of ['member', 'greeter'] as const) await castVote(as[who], { voteId: vote!.id, mark: yes });
  return closeAndCount(as.secretary, id);
}

inWorld('a draft that changed while people voted does not come into force by their vote', async (world) => {
  const { as } = world;
  const { id, versionId, decisionId } = await counted(world, (draft) =>
    redraft(as.secretary, { versionId: draft, seen: 2, parameters: rules() })
  );
  await expect(certify(as.secretary, decisionId)).rejects.toMatchObject({ code: 'governance.draft_moved' });
  expect(await versionById(as.secretary, versionId)).toMatchObject({ state: 'draft' });
  await discussAgain(as.secretary, id);
  const again = await votedOn(world, id, async () => null);
  await certify(as.secretary, again.decisionId);
  expect(await versionById(as.secretary, versionId)).toMatchObject({ state: 'coming', from: FROM });
});

inWorld('certified after the day it was meant for, it begins on the day it is certified', async (world) => {
  const { as } = world;
  const { versionId, decisionId } = await counted(world);
  const late = world.at(as.secretary, '2027-01-09T18:00:00-08:00');
  expect(await certify(late, decisionId)).toMatchObject({ effectiveFrom: '2027-01-09' });
  expect(await versionById(late, versionId)).toMatchObject({ state: 'in_force', from: '2027-01-09' });
});

inWorld('a draft that members were asked to adopt cannot be thrown away', async (world) => {
  const { as } = world;
  const { versionId } = await counted(world);
  await expect(dropDraft(as.secretary, versionId)).rejects.toMatchObject({
    code: 'governance.draft_proposed'
  });
});

inWorld('nor one about which somebody writes a proposal that is not raised yet', async (world) => {
  const { as } = world;
  await underRules(world);
  const { id: versionId } = await draftVersion(as.secretary, 'bylaws');
  await writeProposal(as.secretary, fair(await assembly(world), { adopts: { versionId, from: FROM } }));
  await expect(dropDraft(as.secretary, versionId)).rejects.toMatchObject({
    code: 'governance.draft_proposed'
  });
});
