import { describe, expect } from 'vitest';
import { inOwnWorld, inWorld, type World } from '../../../../../tests/world.ts';
import { castVote } from '../../../decisions/server/index.ts';
import type { Mark } from '../../../decisions/index.ts';
import { seatsOf } from '../../../governance/server/index.ts';
import type { Context } from '../../../../platform/context/index.ts';
import { read, sql } from '../../../../platform/db/index.ts';
import { withdraw } from './answer.ts';
import { countContest } from './count.ts';
import { called, COUNTING, everybodySigns, stands, VOTING } from './example.ts';
import { electionPage } from './find.ts';
import { installElected } from './install.ts';
import { observeCount } from './observe.ts';
import { openVoting } from './opening.ts';
import { resultsOf } from './results.ts';
import { tasksOf } from './tasks.ts';

type Who = 'member' | 'greeter' | 'facilitator' | 'secretary' | 'officer' | 'childcare' | 'administrator';

/** Rosa, Lupe and Marcus stand for one contest; returns their candidacies by name. */
async function three(world: World, contestId: string) {
  await everybodySigns(world);
  return {
    rosa: await stands(world, world.as.member, contestId, world.people.rosa!),
    lupe: await stands(world, world.as.greeter, contestId, world.people.lupe!),
    marcus: await stands(world, world.as.facilitator, contestId, world.people.marcus!)
  };
}

async function voteIn(world: World, electionId: string): Promise<string> {
  await openVoting(world.at(world.as.secretary, VOTING), electionId);
  const { contests } = await electionPage(world.as.member, electionId);
  return contests.find(({ voteId, settledAt }) => voteId && !settledAt)!.voteId!;
}

async function cast(world: World, voteId: string, marks: Partial<Record<Who, Mark>>): Promise<void> {
  for (const [who, mark] of Object.entries(marks))
    await castVote(world.at(world.as[who as Who], VOTING), { voteId, mark });
}

const choose = (...chosen: string[]): Mark => ({ kind: 'choose', chosen });

const rank = (...order: string[]): Mark => ({ kind: 'rank', ranks: order.map((id) => [id]) });

async function counted(world: World, contestId: string, by: Context = world.as.secretary): Promise<void> {
  await observeCount(world.at(world.as.childcare, COUNTING), contestId);
  await observeCount(world.at(world.as.administrator, COUNTING), contestId);
  await countContest(world.at(by, COUNTING), contestId, 'nopal 7');
}

const elected = async (world: World, electionId: string) =>
  (await electionPage(world.as.member, electionId)).contests.flatMap(({ winners }) =>
    winners.map(({ name }) => name)
  );

const seatedIn = (world: World, bodyId: string, day: string) =>
  read(world.as.member, async (tx) =>
    (await seatsOf(tx, bodyId, day)).map(({ holding }) => holding?.name ?? null)
  );

/** A clock that stops the process at its n-th look. */
function dyingAfter(looks: number) {
  let left = looks;
  return () => {
    if (left-- === 0) throw new Error('gone');
    return new Date(COUNTING);
  };
}

describe('a count', () => {
  inWorld(
    'seats exactly whom most people marked, with the term of the rules and first steps',
    async (world) => {
      const { electionId, bodyId, contestIds } = await called(world, [{ office: 'chair' }]);
      const { rosa, lupe } = await three(world, contestIds[0]!);
      const voteId = await voteIn(world, electionId);
      await cast(world, voteId, { member: choose(rosa), greeter: choose(lupe), officer: choose(rosa) });
      await counted(world, contestIds[0]!);
      expect(await elected(world, electionId)).toEqual(['Rosa Medina']);
      await installElected(world.at(world.as.secretary, COUNTING), electionId);
      await installElected(world.at(world.as.secretary, COUNTING), electionId);
      expect(await seatedIn(world, bodyId, '2027-03-01')).toEqual(['Rosa Medina']);
      expect(await seatedIn(world, bodyId, '2027-02-28')).toEqual([null]);
      expect(await seatedIn(world, bodyId, '2028-03-01')).toEqual([null]);
      expect(
        (await tasksOf(world.as.member, electionId)).map(({ kind, name, dueOn }) => [kind, name, dueOn])
      ).toEqual([
        ['orientation', 'Rosa Medina', '2027-03-31'],
        ['retreat', null, '2027-04-30']
      ]);
      expect(await world.events('elections.installed')).toHaveLength(1);
    }
  );

  inWorld('needs two observers who do not stand, the end of the voting, and a word', async (world) => {
    const {
      electionId,
      contestIds: [id]
    } = await called(world, [{}]);
    await three(world, id!);
    await voteIn(world, electionId);
    const now = world.at(world.as.secretary, COUNTING);
    const refused = (code: string, call: Promise<unknown>) => expect(call).rejects.toMatchObject({ code });
    await refused('elections.still_voting', countContest(world.at(world.as.secretary, VOTING), id!, 'nopal'));
    await refused('elections.observers_missing', countContest(now, id!, 'nopal'));
    await refused('elections.cannot_observe', observeCount(world.at(world.as.member, COUNTING), id!));
    await observeCount(world.at(world.as.childcare, COUNTING), id!);
    await observeCount(now, id!);
    await refused('elections.observers_missing', countContest(now, id!, 'nopal'));
    await refused('elections.word_needed', countContest(now, id!, ' '));
    await refused(
      'elections.no_such_contest',
      countContest(world.at(world.as.lancasterSecretary, COUNTING), id!, 'x')
    );
  });

  inWorld('is not made by somebody who stands', async (world) => {
    const { electionId, contestIds } = await called(world, [{}]);
    const id = contestIds[0]!;
    await three(world, id);
    await stands(world, world.as.secretary, id, world.people.elena!);
    await voteIn(world, electionId);
    await expect(countContest(world.at(world.as.secretary, COUNTING), id, 'nopal')).rejects.toMatchObject({
      code: 'elections.cannot_count'
    });
    await counted(world, id, world.as.officer);
    expect(await world.events('elections.counted')).toHaveLength(1);
  });

  inWorld('says nothing of the team before the last count, and then the same beside each', async (world) => {
    const { electionId, contestIds } = await called(world, [{ office: 'chair' }, {}]);
    await everybodySigns(world);
    const [chair, seat] = contestIds as [string, string];
    const rosa = await stands(world, world.as.member, chair, world.people.rosa!);
    await stands(world, world.as.greeter, chair, world.people.lupe!);
    const marcus = await stands(world, world.as.facilitator, seat, world.people.marcus!);
    await stands(world, world.as.officer, seat, world.people.denise!);
    await cast(world, await voteIn(world, electionId), { childcare: choose(rosa) });
    await counted(world, chair);
    await cast(world, await voteIn(world, electionId), { childcare: choose(marcus) });
    const statuses = async (id: string) =>
      (await resultsOf(world.as.member, id)).findings.map(({ code, status }) => `${code} ${status}`);
    expect(await statuses(chair)).toContain('composition.body.parent_or_resident cannot_tell');
    await counted(world, seat);
    expect(await statuses(seat)).toContain('composition.body.parent_or_resident met');
    expect(await statuses(chair)).toEqual(await statuses(seat));
  });

  inWorld('that is even goes by a lot that anybody can draw again', async (world) => {
    const { electionId, contestIds } = await called(world, [{ office: 'chair' }]);
    const { rosa, lupe } = await three(world, contestIds[0]!);
    const voteId = await voteIn(world, electionId);
    await cast(world, voteId, { member: choose(rosa), greeter: choose(lupe) });
    await counted(world, contestIds[0]!);
    const [kept] = await world.look<{ report: { ties: { by: string; tied: string[] }[] }; word: string }>(
      sql`select report, word from contest_count`
    );
    expect(kept).toMatchObject({ word: 'nopal 7', report: { ties: [{ by: 'lot' }] } });
    expect(kept!.report.ties[0]!.tied.sort()).toEqual([rosa, lupe].sort());
    expect(await elected(world, electionId)).toHaveLength(1);
  });

  inWorld('passes over who stepped back while people voted', async (world) => {
    const { electionId, contestIds } = await called(world, [{}], { method: 'instant_runoff' });
    const { rosa, lupe, marcus } = await three(world, contestIds[0]!);
    const voteId = await voteIn(world, electionId);
    await cast(world, voteId, { member: rank(rosa, lupe), officer: rank(rosa, lupe), greeter: rank(marcus) });
    await withdraw(world.at(world.as.member, VOTING), rosa);
    await counted(world, contestIds[0]!);
    expect(await elected(world, electionId)).toEqual(['Lupe Ortega']);
  });

  inWorld(
    'of several seats keeps one for a parent of small children, though others had more marks',
    async (world) => {
      const { electionId, bodyId, contestIds } = await called(world, [{}, { reservedFor: 'parent_0_5' }]);
      const { rosa, lupe, marcus } = await three(world, contestIds[0]!);
      const voteId = await voteIn(world, electionId);
      await cast(world, voteId, {
        greeter: choose(lupe, marcus),
        facilitator: choose(lupe, marcus),
        member: choose(rosa)
      });
      await counted(world, contestIds[0]!);
      const names = await elected(world, electionId);
      expect(names).toHaveLength(2);
      expect(names).toContain('Rosa Medina');
      await installElected(world.at(world.as.secretary, COUNTING), electionId);
      expect((await seatedIn(world, bodyId, '2027-03-01')).sort()).toEqual(names.sort());
    }
  );
});

inWorld('a tie goes back to the voters where the rules say so', async (world) => {
  const { electionId, contestIds } = await called(world, [{ office: 'chair' }]);
  await world.look(sql`update contest set tie = 'runoff'`);
  const { rosa, lupe } = await three(world, contestIds[0]!);
  const first = await voteIn(world, electionId);
  await cast(world, first, { member: choose(rosa), greeter: choose(lupe) });
  await counted(world, contestIds[0]!);
  const { contests, phase } = await electionPage(world.as.member, electionId);
  expect(phase).not.toBe('counted');
  const [, runoff] = contests;
  expect(runoff!.candidates.map(({ name }) => name).sort()).toEqual(['Lupe Ortega', 'Rosa Medina']);
  await openVoting(world.at(world.as.secretary, COUNTING), electionId);
  const again = (await electionPage(world.as.member, electionId)).contests[1]!;
  const own = again.candidates.find(({ name }) => name === 'Rosa Medina')!.id;
  await castVote(world.at(world.as.member, COUNTING), { voteId: again.voteId!, mark: choose(own) });
  const later = '2027-03-02T21:00:00-08:00';
  for (const who of ['childcare', 'administrator'] as const)
    await observeCount(world.at(world.as[who], later), again.id);
  await countContest(world.at(world.as.secretary, later), again.id, 'maguey');
  expect(await elected(world, electionId)).toEqual(['Rosa Medina']);
});

inOwnWorld('two people count at once, and it stands once in the book', async (world) => {
  const { electionId, contestIds } = await called(world, [{}]);
  const { rosa } = await three(world, contestIds[0]!);
  const voteId = await voteIn(world, electionId);
  await cast(world, voteId, { member: choose(rosa) });
  for (const who of ['childcare', 'administrator'] as const)
    await observeCount(world.at(world.as[who], COUNTING), contestIds[0]!);
  const count = (who: Who) => countContest(world.at(world.as[who], COUNTING), contestIds[0]!, who);
  await Promise.all([count('secretary'), count('officer'), count('secretary')]);
  expect(await world.look(sql`select from record_entry where kind = 'elections.elected'`)).toHaveLength(1);
  expect(await world.look(sql`select from contest_count`)).toHaveLength(1);
  expect(await elected(world, electionId)).toEqual(['Rosa Medina']);
});

inWorld('wherever it dies while it counts, nothing is there, and again it works', async (world) => {
  const { electionId, contestIds } = await called(world, [{}]);
  const id = contestIds[0]!;
  const { rosa } = await three(world, id);
  await cast(world, await voteIn(world, electionId), { officer: choose(rosa) });
  for (const who of ['childcare', 'administrator'] as const)
    await observeCount(world.at(world.as[who], COUNTING), id);
  const left = () =>
    world.look(sql`select 'count' from contest_count union all select 'winner' from winner
      union all select kind from record_entry where kind = 'elections.elected' union all select 'ballot' from ballot`);
  let looks = 0;
  for (let alive = false; !alive; looks += 3) {
    const dying = { ...world.as.secretary, clock: dyingAfter(looks) };
    alive = await countContest(dying, id, 'nopal').then(
      () => true,
      ({ message }: Error) => (expect(message).toBe('gone'), false)
    );
    expect(await left()).toHaveLength(alive ? 4 : 0);
  }
  expect(looks).toBeGreaterThan(6);
});
