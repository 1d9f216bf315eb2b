import { expect } from 'vitest';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { starter } from '../../../../kernels/bylaws/index.ts';
import { readBlt } from '../../../../kernels/tally/index.ts';
import { castVote } from '../../../decisions/server/index.ts';
import { adopt, draftVersion, leaveSeat, redraft, seatsOf } from '../../../governance/server/index.ts';
import { read, sql } from '../../../../platform/db/index.ts';
import { ballotFile } from './ballots.ts';
import { countContest } from './count.ts';
import { fillByCountback, nextInLine, passOver } from './countback.ts';
import { called, COUNTING, everybodySigns, stands, VOTING } from './example.ts';
import { countFile } from './file.ts';
import { electionPage } from './find.ts';
import { installElected } from './install.ts';
import { observeCount } from './observe.ts';
import { openVoting } from './opening.ts';
import { resultsOf } from './results.ts';
import { countRoom } from './room.ts';
import { settleTask, tasksOf } from './tasks.ts';
import { vacanciesOf } from './vacancies.ts';

/** Rosa wins the chair before Lupe and Marcus, by four ballots. */
async function rosaWins(world: World) {
  const { electionId, bodyId, contestIds } = await called(world, [{ office: 'chair' }], {
    method: 'instant_runoff'
  });
  const contestId = contestIds[0]!;
  await everybodySigns(world);
  const rosa = await stands(world, world.as.member, contestId, world.people.rosa!);
  const lupe = await stands(world, world.as.greeter, contestId, world.people.lupe!);
  const marcus = await stands(world, world.as.facilitator, contestId, world.people.marcus!);
  await openVoting(world.at(world.as.secretary, VOTING), electionId);
  const voteId = (await electionPage(world.as.member, electionId)).contests[0]!.voteId!;
  const orders = { member: [rosa, lupe], secretary: [rosa, lupe], officer: [rosa, marcus], greeter: [lupe] };
  for (const [who, order] of Object.entries(orders)) {
    const mark = { kind: 'rank' as const, ranks: order.map((id) => [id]) };
    await castVote(world.at(world.as[who as 'member'], VOTING), { voteId, mark });
  }
  for (const who of ['childcare', 'administrator'] as const)
    await observeCount(world.at(world.as[who], COUNTING), contestId);
  await countContest(world.at(world.as.secretary, COUNTING), contestId, 'nopal');
  await installElected(world.at(world.as.secretary, COUNTING), electionId);
  return { electionId, bodyId, contestId };
}

inWorld(
  'four voters see who was elected and no number; two observers see and count all of it again',
  async (world) => {
    const { contestId } = await rosaWins(world);
    const seen = await resultsOf(world.as.member, contestId);
    // Whoever made the count reads no more of it than everybody else.
    expect((await resultsOf(world.as.secretary, contestId)).count).toMatchObject({
      ...{ report: null, confided: false, files: false }
    });
    expect(seen).toMatchObject({ winners: [{ name: 'Rosa Medina' }], count: { voters: 4, report: null } });
    await expect(ballotFile(world.as.member, contestId, 'blt')).rejects.toMatchObject({
      code: 'elections.not_published'
    });
    // Whoever made the count has it from nobody but the two who watched.
    await expect(ballotFile(world.as.secretary, contestId, 'csv')).rejects.toMatchObject({
      code: 'elections.not_published'
    });
    const watched = await resultsOf(world.as.childcare, contestId);
    expect(watched.count).toMatchObject({ confided: true, report: { valid: 4 } });
    const text = await ballotFile(world.as.childcare, contestId, 'blt');
    expect(readBlt(text)).toMatchObject({ seats: 1 });
    const again = await countFile(world.as.secretary, {
      text,
      method: 'instant_runoff',
      seats: null,
      seed: ''
    });
    expect(again.report.elected.map((id) => again.names[id])).toEqual(['Rosa Medina']);
    const csv = await ballotFile(world.as.childcare, contestId, 'csv');
    const sheet = await countFile(world.as.secretary, {
      text: csv,
      method: 'instant_runoff',
      seats: 1,
      seed: ''
    });
    expect(sheet.report.elected).toEqual(['Rosa Medina']);
    expect(await world.events('elections.ballots_given')).toHaveLength(2);
    const [entry] = await world.look<{ payload: string }>(
      sql`select payload from record_entry where kind = 'elections.elected'`
    );
    expect(entry!.payload).not.toMatch(/Rosa|rounds/);
  }
);

inWorld('a file that is no ballot file is refused with its line', async ({ as }) => {
  const file = { method: 'scottish' as const, seats: 2, seed: '' };
  await expect(countFile(as.secretary, { ...file, text: '3 2\n1 1 x' })).rejects.toMatchObject({
    code: 'elections.file_unreadable'
  });
  await expect(countFile(as.secretary, { ...file, text: '' })).rejects.toMatchObject({
    code: 'elections.file_unreadable'
  });
});

inWorld(
  'Rosa leaves, and the same ballots give her chair to Lupe for the rest of the term, once',
  async (world) => {
    const { bodyId } = await rosaWins(world);
    const secretary = world.at(world.as.secretary, '2027-06-01T12:00:00-07:00');
    const chair = (day: string) => read(secretary, async (tx) => (await seatsOf(tx, bodyId, day))[0]!);
    const { id: seatId, holding } = await chair('2027-05-31');
    await leaveSeat(secretary, { holdingId: holding!.id, on: '2027-06-01' });
    await expect(nextInLine(secretary, seatId)).rejects.toMatchObject({ code: 'elections.not_open' });
    await countbackIsTheRule(world);
    const inForce = world.at(world.as.secretary, '2027-06-10T12:00:00-07:00');
    expect(await vacanciesOf(inForce)).toMatchObject({
      fill: 'countback',
      withinDays: 30,
      seats: [{ seatId, heldBy: 'Rosa Medina', countable: true }]
    });
    const lupe = { seatId, candidacyId: (await nextInLine(inForce, seatId)).next!.candidacyId };
    await fillByCountback(inForce, lupe);
    expect((await chair('2027-06-10')).holding).toMatchObject({ name: 'Lupe Ortega', untilOn: '2028-03-01' });
    await expect(fillByCountback(inForce, lupe)).rejects.toMatchObject({ code: 'elections.no_ballots' });
    expect(await world.events('elections.countback')).toHaveLength(1);
  }
);

inWorld('Lupe would rather not, and Marcus comes next; when he leaves too, nobody is left', async (world) => {
  const { bodyId } = await rosaWins(world);
  const { people } = world;
  const on = (day: string) => world.at(world.as.secretary, `${day}T12:00:00-07:00`);
  const chair = (day: string) => read(on(day), async (tx) => (await seatsOf(tx, bodyId, day))[0]!);
  const { id: seatId, holding } = await chair('2027-05-31');
  await leaveSeat(on('2027-06-01'), { holdingId: holding!.id, on: '2027-06-01' });
  await countbackIsTheRule(world);
  const secretary = on('2027-06-10');
  const first = (await nextInLine(secretary, seatId)).next!;
  expect(first.name).toBe('Lupe Ortega');
  const lupe = { seatId, candidacyId: first.candidacyId };
  await passOver(secretary, lupe);
  await passOver(secretary, lupe);
  await fillByCountback(secretary, lupe);
  expect((await chair('2027-06-10')).holding).toBeNull();
  const { next, refused } = await nextInLine(secretary, seatId);
  expect([next!.name, refused]).toEqual(['Marcus Hill', ['Lupe Ortega']]);
  const notNext = { seatId, candidacyId: await candidacyOfRosa(world) };
  await expect(passOver(secretary, notNext)).rejects.toMatchObject({ code: 'elections.not_next' });
  await fillByCountback(secretary, { seatId, candidacyId: next!.candidacyId });
  const marcus = (await chair('2027-06-10')).holding!;
  expect(marcus.memberId).toBe(people.marcus);
  await leaveSeat(on('2027-07-01'), { holdingId: marcus.id, on: '2027-07-01' });
  // Lupe said no to one empty seat, not to every one that will ever be.
  const again = await nextInLine(on('2027-07-02'), seatId);
  expect(again).toMatchObject({ next: { name: 'Lupe Ortega' }, refused: [] });
  await passOver(on('2027-07-02'), lupe);
  expect(await nextInLine(on('2027-07-02'), seatId)).toEqual({ next: null, refused: ['Lupe Ortega'] });
  expect(await world.events('elections.countback_refused')).toHaveLength(2);
});

inWorld('who comes next is read by nobody but those who run elections', async (world) => {
  const { bodyId } = await rosaWins(world);
  const day = '2027-06-10T12:00:00-07:00';
  const [seat] = await read(world.as.secretary, (tx) => seatsOf(tx, bodyId, '2027-05-31'));
  await countbackIsTheRule(world);
  const asked = { seatId: seat!.id, candidacyId: await candidacyOfRosa(world) };
  for (const who of [world.as.member, world.as.stranger, world.as.greeter])
    for (const deed of [
      nextInLine(world.at(who, day), seat!.id),
      passOver(world.at(who, day), asked),
      fillByCountback(world.at(who, day), asked)
    ])
      await expect(deed).rejects.toMatchObject({
        code: expect.stringMatching(/^platform\.not_(allowed|found)$/)
      });
  const jorge = world.at(world.as.lancasterSecretary, day);
  await expect(nextInLine(jorge, seat!.id)).rejects.toMatchObject({
    code: expect.stringMatching(/^(elections|governance)\./)
  });
});

const candidacyOfRosa = async (world: World): Promise<string> => {
  const [found] = await world.look<{ id: string }>(
    sql`select id from candidacy where member_id = ${world.people.rosa}`
  );
  return found!.id;
};

async function countbackIsTheRule(world: World): Promise<void> {
  const secretary = world.at(world.as.secretary, '2027-06-02T12:00:00-07:00');
  const { id: versionId } = await draftVersion(secretary, 'bylaws');
  const leadership = { ...starter().leadership, vacancy: { fill: 'countback' as const, withinDays: 30 } };
  await redraft(secretary, { versionId, seen: 1, parameters: { ...starter(), leadership } });
  await adopt(secretary, { versionId, from: '2027-06-05', how: 'Assembly, 40 yes, 2 no' });
}

inWorld('the room says what is missing before the count, and nobody of Lancaster sees it', async (world) => {
  const { contestId, electionId } = await rosaWins(world);
  expect(await countRoom(world.as.member, contestId)).toMatchObject({
    contest: { settled: true },
    vote: { voted: 4 },
    mayObserve: false,
    mayCount: false
  });
  await expect(countRoom(world.as.lancasterSecretary, contestId)).rejects.toMatchObject({
    code: 'elections.no_such_contest'
  });
  await expect(electionPage(world.as.lancasterSecretary, electionId)).rejects.toMatchObject({
    code: 'elections.no_such_election'
  });
});

inWorld('a first step is done, and undone; only those who run the election say so', async (world) => {
  const { electionId } = await rosaWins(world);
  const [task] = await tasksOf(world.as.member, electionId);
  await settleTask(world.as.officer, task!.id, true);
  expect((await tasksOf(world.as.member, electionId))[0]!.doneAt).not.toBeNull();
  await expect(settleTask(world.as.member, task!.id, false)).rejects.toMatchObject({
    code: 'platform.not_allowed'
  });
  await settleTask(world.as.officer, task!.id, false);
});
