import { expect } from 'vitest';
import { inWorld } from '../../../../../tests/world.ts';
import { suspendUntil } from '../../../people/server/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { localized } from '../../../../platform/localized/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import { acceptNaming, declineNaming, withdraw, writeStatement } from './answer.ts';
import { callElection } from './call.ts';
import { cancelElection } from './cancel.ts';
import { candidacyPage } from './candidacy.ts';
import { called, days, everybodySigns, NAMING, stands, team } from './example.ts';
import { electionPage, electionsOf } from './find.ts';
import { nameCandidate } from './name.ts';

const words = localized('en', { en: 'I listen.', es: 'Yo escucho.' });

inWorld('Elena calls an election, sends it twice, and it stands once in the book', async (world) => {
  const { bodyId, seatIds } = await team(world, [{ office: 'chair' }, {}, {}]);
  const calling = {
    id: newId(),
    bodyId,
    kind: 'regular' as const,
    seatIds,
    method: 'approval' as const,
    ...days
  };
  await callElection(world.as.secretary, calling);
  await callElection(world.as.secretary, calling);
  expect(await electionsOf(world.as.member)).toMatchObject([{ id: calling.id, phase: 'coming' }]);
  const { contests } = await electionPage(world.as.member, calling.id);
  expect(contests.map(({ office, seats, method }) => [office, seats.length, method])).toEqual([
    ['chair', 1, 'approval'],
    [null, 2, 'approval']
  ]);
  const book = await world.look(sql`select from record_entry where kind = 'elections.called'`);
  expect(book).toHaveLength(1);
  expect(await world.events('elections.called')).toHaveLength(1);
});

inWorld(
  'an election is not called without a way to count, with a seat twice, or against the rules',
  async (world) => {
    const { bodyId, seatIds } = await team(world, [{}]);
    const calling = { id: newId(), bodyId, kind: 'regular' as const, seatIds, ...days };
    const refused = (change: object, code: string) =>
      expect(callElection(world.as.secretary, { ...calling, ...change })).rejects.toMatchObject({ code });
    await refused({}, 'elections.method_needed');
    await refused({ method: 'plurality', seatIds: [] }, 'elections.no_seats_up');
    await refused({ method: 'plurality', noticeOn: days.votingFrom }, 'elections.notice_too_short');
    await callElection(world.as.secretary, { ...calling, method: 'plurality' });
    await refused({ method: 'plurality', id: newId() }, 'elections.seat_not_up');
  }
);

inWorld('Rosa stands, and what she wrote is read in both languages', async (world) => {
  const { electionId, contestIds } = await called(world, [{}]);
  await everybodySigns(world);
  await stands(world, world.as.member, contestIds[0]!, world.people.rosa!);
  const { contests } = await electionPage(world.as.greeter, electionId);
  expect(contests[0]!.candidates).toMatchObject([
    { name: 'Rosa Medina', statement: words, answer: 'accepted' }
  ]);
});

inWorld('Rosa names Marcus by his name; until he says yes nobody else reads it', async (world) => {
  const { electionId, contestIds } = await called(world, [{}]);
  await everybodySigns(world);
  const id = newId();
  const naming = { id, contestId: contestIds[0]!, name: 'marcus hill' };
  await nameCandidate(world.at(world.as.member, NAMING), naming);
  await nameCandidate(world.at(world.as.member, NAMING), naming);
  const seen = async () => (await electionPage(world.as.greeter, electionId)).contests[0]!.candidates.length;
  expect(await seen()).toBe(0);
  expect((await electionPage(world.as.facilitator, electionId)).mine).toMatchObject([{ answer: 'waiting' }]);
  const marcus = world.at(world.as.facilitator, NAMING);
  await declineNaming(marcus, id);
  await acceptNaming(marcus, id, words);
  await acceptNaming(marcus, id, words);
  expect(await seen()).toBe(1);
  expect(await world.events('elections.accepted')).toHaveLength(1);
  const other = { id: newId(), contestId: contestIds[0]!, memberId: world.people.marcus! };
  await expect(nameCandidate(marcus, other)).rejects.toMatchObject({ code: 'elections.named_already' });
  await expect(
    nameCandidate(marcus, { id: newId(), contestId: contestIds[0]!, name: 'Marcus' })
  ).rejects.toMatchObject({ code: 'elections.name_not_found' });
});

inWorld('who has not signed the code cannot stand, and reads why', async (world) => {
  const { contestIds } = await called(world, [{}]);
  const id = newId();
  const marcus = world.at(world.as.facilitator, NAMING);
  await nameCandidate(world.at(world.as.member, NAMING), {
    id,
    contestId: contestIds[0]!,
    memberId: world.people.marcus!
  });
  await expect(acceptNaming(marcus, id, null)).rejects.toMatchObject({ code: 'elections.not_eligible' });
  const { reasons } = await candidacyPage(marcus, id);
  expect(reasons).toMatchObject({ able: false });
  expect(reasons.findings.find(({ status }) => status === 'not_met')?.sentence).toContain('código');
  await everybodySigns(world);
  await acceptNaming(marcus, id, null);
  await expect(candidacyPage(world.as.member, id)).rejects.toMatchObject({ code: 'platform.not_allowed' });
});

inWorld('who is suspended cannot stand', async (world) => {
  const { contestIds } = await called(world, [{}]);
  await everybodySigns(world);
  await suspendUntil(world.as.officer, world.people.rosa!, '2027-12-01');
  await expect(stands(world, world.as.member, contestIds[0]!, world.people.rosa!)).rejects.toMatchObject({
    code: 'elections.not_eligible'
  });
});

inWorld('a seat kept for parents of small children is not for Marcus', async (world) => {
  const { contestIds } = await called(world, [{ reservedFor: 'parent_0_5' }]);
  await everybodySigns(world);
  await expect(
    stands(world, world.as.facilitator, contestIds[0]!, world.people.marcus!)
  ).rejects.toMatchObject({
    code: 'elections.not_eligible'
  });
  await stands(world, world.as.member, contestIds[0]!, world.people.rosa!);
});

inWorld('names are taken in the days of naming only, and one person stands once', async (world) => {
  const { contestIds } = await called(world, [{ office: 'chair' }, {}]);
  await everybodySigns(world);
  const naming = { id: newId(), contestId: contestIds[0]!, memberId: world.people.rosa! };
  await expect(nameCandidate(world.as.member, naming)).rejects.toMatchObject({
    code: 'elections.naming_not_open'
  });
  await stands(world, world.as.member, contestIds[0]!, world.people.rosa!);
  await expect(stands(world, world.as.member, contestIds[1]!, world.people.rosa!)).rejects.toMatchObject({
    code: 'elections.not_eligible'
  });
});

inWorld('Rosa changes her words and steps back; nobody of Lancaster knows of it', async (world) => {
  const { contestIds } = await called(world, [{}]);
  await everybodySigns(world);
  const id = await stands(world, world.as.member, contestIds[0]!, world.people.rosa!);
  await writeStatement(world.as.member, id, localized('es', { es: 'Sé escuchar.' }));
  await expect(withdraw(world.as.greeter, id)).rejects.toMatchObject({ code: 'platform.not_allowed' });
  await expect(withdraw(world.as.lancasterSecretary, id)).rejects.toMatchObject({
    code: 'elections.no_such_candidacy'
  });
  await withdraw(world.as.member, id);
  await withdraw(world.as.member, id);
  expect(await world.events('elections.withdrawn')).toHaveLength(1);
});

inWorld('an election called off frees its seats', async (world) => {
  const { electionId, bodyId, seatIds } = await called(world, [{}]);
  await cancelElection(world.as.officer, electionId, words);
  await cancelElection(world.as.officer, electionId, words);
  await callElection(world.as.officer, {
    id: newId(),
    bodyId,
    kind: 'regular',
    seatIds,
    method: 'plurality',
    ...days
  });
  expect((await electionsOf(world.as.member)).map(({ phase }) => phase).sort()).toEqual([
    'cancelled',
    'coming'
  ]);
});
