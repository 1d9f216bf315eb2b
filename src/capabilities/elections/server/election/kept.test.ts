import { expect } from 'vitest';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { starter } from '../../../../kernels/bylaws/index.ts';
import { castVote } from '../../../decisions/server/index.ts';
import { adopt, draftVersion, leaveSeat, redraft, seatsOf } from '../../../governance/server/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { countContest } from './count.ts';
import { fillByCountback, nextInLine } from './countback.ts';
import { called, COUNTING, everybodySigns, stands, VOTING } from './example.ts';
import { electionPage } from './find.ts';
import { installElected } from './install.ts';
import { observeCount } from './observe.ts';
import { openVoting } from './opening.ts';

/** Rosa and Marcus are elected before Lupe and Samuel; the seat of Marcus is kept for residents. */
async function marcusLeaves(world: World): Promise<string> {
  const seats = [{}, { reservedFor: 'resident' as const }];
  const { electionId, bodyId, contestIds } = await called(world, seats, { method: 'single_transferable' });
  await everybodySigns(world);
  const { as, people, at } = world;
  const ids: string[] = [];
  for (const [who, key] of [
    ['member', 'rosa'],
    ['facilitator', 'marcus'],
    ['greeter', 'lupe'],
    ['childcare', 'samuel']
  ] as const)
    ids.push(await stands(world, as[who], contestIds[0]!, people[key]!));
  await openVoting(at(as.secretary, VOTING), electionId);
  const voteId = (await electionPage(as.member, electionId)).contests[0]!.voteId!;
  const mark = { kind: 'rank' as const, ranks: ids.map((id) => [id]) };
  for (const who of ['member', 'secretary', 'greeter', 'administrator'] as const)
    await castVote(at(as[who], VOTING), { voteId, mark });
  for (const who of ['officer', 'administrator'] as const)
    await observeCount(at(as[who], COUNTING), contestIds[0]!);
  await countContest(at(as.secretary, COUNTING), contestIds[0]!, 'nopal');
  await installElected(at(as.secretary, COUNTING), electionId);
  const secretary = at(as.secretary, '2027-06-01T12:00:00-07:00');
  const now = await read(secretary, (tx) => seatsOf(tx, bodyId, '2027-05-31'));
  const kept = now.find(({ reservedFor }) => reservedFor === 'resident')!;
  expect(kept.holding!.memberId).toBe(people.marcus);
  await leaveSeat(secretary, { holdingId: kept.holding!.id, on: '2027-06-01' });
  return kept.id;
}

inWorld(
  'a seat kept for residents goes to a resident, though another comes before on the ballots',
  async (world) => {
    const seatId = await marcusLeaves(world);
    const secretary = world.at(world.as.secretary, '2027-06-02T12:00:00-07:00');
    const { id: versionId } = await draftVersion(secretary, 'bylaws');
    const leadership = { ...starter().leadership, vacancy: { fill: 'countback' as const, withinDays: 30 } };
    await redraft(secretary, { versionId, seen: 1, parameters: { ...starter(), leadership } });
    await adopt(secretary, { versionId, from: '2027-06-05', how: 'Assembly, 40 yes, 2 no' });
    const later = world.at(world.as.secretary, '2027-06-10T12:00:00-07:00');
    const { next } = await nextInLine(later, seatId);
    expect(next!.name).toMatch(/^Samuel/);
    await fillByCountback(later, { seatId, candidacyId: next!.candidacyId });
  }
);
