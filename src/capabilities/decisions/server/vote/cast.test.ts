import { expect } from 'vitest';
import { read, sql, transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inWorld } from '../../../../../tests/world.ts';
import { suspendUntil } from '../../../people/server/index.ts';
import { begun, closing, no, opened, question, yes } from '../../tests/vote.ts';
import { castVote, openVote, recountSheet, resultsOf, voteOf, witnessRecount } from '../index.ts';
import { countedOf } from './count.ts';

inWorld('Rosa says yes, thinks again and says no: the last word counts, once', async (world) => {
  const voteId = await opened(world);
  await castVote(world.as.member, { voteId, mark: yes });
  expect(await castVote(world.as.member, { voteId, mark: no })).toEqual({ tracker: null, again: true });
  await castVote(world.as.greeter, { voteId, mark: yes });
  expect(await voteOf(world.as.member, voteId)).toMatchObject({
    open: true,
    voted: 2,
    mine: { state: 'eligible', mode: 'phone', mark: no }
  });
  const counted = await closing(world.as.secretary, voteId);
  expect(counted).toMatchObject({
    ballots: [
      { mark: { vote: 'no' }, count: 1 },
      { mark: { vote: 'yes' }, count: 1 }
    ],
    byMode: { phone: 2, paper: 0 },
    voters: { parent_0_5: 1, parent_6_plus: 1 },
    invalid: 0
  });
  expect(await world.events('decisions.voted')).toHaveLength(3);
});

inWorld('a secret vote keeps envelopes while open and anonymous ballots after', async (world) => {
  const voteId = await opened(world, { secret: true });
  const tracker = 'AAAA-BBBB-CCCC';
  await castVote(world.as.member, { voteId, mark: yes, tracker });
  await castVote(world.as.greeter, { voteId, mark: no });
  expect(await world.events('decisions.voted')).toEqual([]);
  const counted = await closing(world.as.secretary, voteId);
  expect(counted.ballots).toHaveLength(2);
  expect(await closing(world.as.secretary, voteId)).toEqual(counted);
  const trackers = await world.look<{ tracker: string }>(sql`select tracker from counted_tracker order by 1`);
  expect(trackers.map((row) => row.tracker)).toContain(tracker);
  expect(trackers).toHaveLength(2);
  expect(await world.look(sql`select from voter where envelope is not null or mark is not null`)).toEqual([]);
});

inWorld('whoever may not vote hears why, and the refusal is counted without a name', async (world) => {
  const { as, people } = world;
  const voteId = await opened(world, {
    conflicts: [people.lupe!],
    closesAt: new Date('2026-12-20T20:00:00-08:00')
  });
  const refused = (by: (typeof as)[keyof typeof as], code: string) =>
    expect(castVote(by, { voteId, mark: yes })).rejects.toMatchObject({ code });
  await refused(as.public, 'platform.sign_in_first');
  await refused(as.stranger, 'platform.not_found');
  await refused(as.lancasterGreeter, 'decisions.vote_not_found');
  await refused(as.greeter, 'decisions.recused');
  await castVote(as.member, { voteId, mark: yes });
  await suspendUntil(as.officer, people.rosa!, null).catch(() => suspendUntil(as.system, people.rosa!, null));
  await refused(as.member, 'decisions.suspended');
  await refused(world.at(as.facilitator, '2026-12-20T20:00:00-08:00'), 'decisions.vote_closed');
  await castVote(world.at(as.facilitator, '2026-12-20T19:59:59-08:00'), { voteId, mark: no });
  const counted = await closing(as.secretary, voteId);
  expect(counted.ballots).toEqual([{ mark: no, count: 1 }]);
  expect(counted.audit).toEqual({
    dropped: { suspended: 1, merged: 0 },
    refused: { recused: 1, suspended: 1, vote_closed: 1 }
  });
});

inWorld(
  'opening the same vote twice is opening it once, and a second on the same question waits',
  async (world) => {
    await begun(world);
    const one = await question(world);
    const open = (opening: typeof one) => transact(world.as.system, (tx) => openVote(tx, opening));
    const { eligible } = await open(one);
    expect(await open(one)).toEqual({ eligible });
    const second = { ...one, id: newId() };
    await expect(open(second)).rejects.toMatchObject({ code: 'decisions.vote_already_open' });
    await expect(read(world.as.system, (tx) => countedOf(tx, one.id))).rejects.toMatchObject({
      code: 'decisions.vote_not_closed'
    });
  }
);

inWorld(
  'two who give their word count again; one alone does not, nor anybody before the close',
  async (world) => {
    const { as } = world;
    const voteId = await opened(world);
    await castVote(as.member, { voteId, mark: yes });
    const code = (name: string) => ({ code: name });
    await expect(witnessRecount(as.secretary, voteId)).rejects.toMatchObject(
      code('decisions.vote_not_closed')
    );
    await closing(as.secretary, voteId);
    await expect(witnessRecount(as.member, voteId)).rejects.toMatchObject(code('platform.not_allowed'));
    await expect(witnessRecount(as.stranger, voteId)).rejects.toMatchObject(code('platform.not_found'));
    await expect(witnessRecount(as.lancasterSecretary, voteId)).rejects.toMatchObject(
      code('decisions.vote_not_found')
    );
    for (let time = 0; time < 2; time++) await witnessRecount(as.secretary, voteId);
    await expect(recountSheet(as.secretary, voteId)).rejects.toMatchObject(
      code('decisions.recount_needs_two')
    );
    await witnessRecount(as.facilitator, voteId);
    await expect(recountSheet(as.officer, voteId)).rejects.toMatchObject(code('decisions.recount_needs_two'));
    expect(new TextDecoder().decode(await recountSheet(as.secretary, voteId))).toContain('1,yes');
    expect((await resultsOf(as.secretary, voteId)).recount).toMatchObject({
      mine: true,
      witnesses: { length: 2 }
    });
    expect((await resultsOf(as.member, voteId)).recount).toBeNull();
    expect(await world.events('decisions.recount_witnessed')).toHaveLength(2);
    expect(await world.events('decisions.ballots_given')).toHaveLength(1);
  }
);
