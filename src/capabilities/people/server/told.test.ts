import { expect } from 'vitest';
import { inWorld, type World } from '../../../../tests/world.ts';
import { sql, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { describeMyself } from './description.ts';
import { erase } from './mine.ts';
import { register } from './register.ts';
import { rollTold, tellRoll } from './told.ts';

/** Invented people on the roll of Palmdale who said how they describe themselves. */
async function joining(world: World, count: number, language: string, race: string): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  const community = world.communities.palmdale!.id;
  for (const [place, id] of ids.entries()) {
    await world.look(sql`insert into member (community_id, id, name, language, category, joined_on, created_at)
      values (${community}, ${id}, ${`Someone ${place}`}, ${language}, 'resident', '2026-01-01', '2026-01-01')`);
    await world.look(sql`insert into self_description (community_id, member_id, race, disability, told, updated_on)
      values (${community}, ${id}, ${[race]}, ${place % 2 ? 'yes' : 'no'}, 1, '2026-01-01')`);
  }
  return ids;
}

async function someRoll(world: World): Promise<void> {
  await joining(world, 30, 'es', 'latino');
  await joining(world, 24, 'en', 'black');
  await joining(world, 3, 'mix', 'asian');
}
const inMarch = (world: World) => world.at(world.as.secretary, '2027-03-09T10:00:00-08:00');
/** All that a member can see of the roll beyond categories. */
const seen = async ({ as }: World) => JSON.stringify(await rollTold(as.member));
const figure = async ({ as }: World, field: string, answer: string) =>
  (await rollTold(as.member)).find((one) => one.field === field)?.lines.find((line) => line.answer === answer)
    ?.people;

inWorld(
  'nothing is told before somebody tells it; then large groups are, three people are not',
  async (world) => {
    await someRoll(world);
    expect(await rollTold(world.as.member)).toEqual([]);
    await tellRoll(world.as.secretary);
    expect(await figure(world, 'race', 'latino')).toBe(30);
    expect(await figure(world, 'race', 'asian')).toBeNull();
    expect(await figure(world, 'language', 'mix')).toBeUndefined();
    expect(await world.events('people.roll_told')).toHaveLength(1);
  }
);

inWorld(
  'one man who is alone beside many women would be found by subtraction: nothing is said',
  async (world) => {
    const ids = await joining(world, 24, 'es', 'latino');
    await world.look(sql`update self_description set gender = 'woman' where member_id = any(${ids}::uuid[])`);
    await world.look(sql`update self_description set gender = 'man' where member_id = ${ids[0]}`);
    await tellRoll(world.as.secretary);
    expect(await figure(world, 'gender', 'woman')).toBeUndefined();
    expect(await figure(world, 'disability', 'yes')).toBe(12);
  }
);

inWorld('two looks around one arrival see the same', async (world) => {
  await someRoll(world);
  await tellRoll(world.as.secretary);
  const before = await seen(world);
  const newcomer = { id: newId(), name: 'Carmen Solís', language: 'es', category: 'resident' as const };
  await register(world.as.greeter, newcomer);
  await joining(world, 1, 'es', 'latino');
  await describeMyself(world.as.member, {
    ...{ race: ['latino'], ownWords: null, gender: null, ageBand: null, disability: 'yes', tenure: null }
  });
  expect(await seen(world)).toBe(before);
});

inWorld('two tellings around one arrival tell nothing of it either', async (world) => {
  await someRoll(world);
  await tellRoll(world.as.secretary);
  const before = await rollTold(world.as.member);
  await joining(world, 1, 'es', 'latino');
  await tellRoll(inMarch(world));
  const figuresOf = (told: typeof before) =>
    told.flatMap(({ field, lines }) => lines.map(({ answer, people }) => [`${field}.${answer}`, people]));
  const now = new Map(figuresOf(await rollTold(world.as.member)) as [string, number | null][]);
  // Whatever is shown again is shown as it was, so the difference is nobody.
  for (const [answer, people] of figuresOf(before) as [string, number | null][])
    if (people !== null && now.get(answer) != null) expect(now.get(answer), answer).toBe(people);
});

inWorld('with fifteen more of one group a season later it is told anew', async (world) => {
  await someRoll(world);
  await tellRoll(world.as.secretary);
  await joining(world, 15, 'es', 'latino');
  await joining(world, 12, 'en', 'black');
  await tellRoll(inMarch(world));
  expect(await figure(world, 'race', 'latino')).toBe(45);
  expect((await rollTold(world.as.member)).find(({ field }) => field === 'race')!.toldOn).toBe('2027-03-09');
});

inWorld('within a season it is not told again', async (world) => {
  await someRoll(world);
  await tellRoll(world.as.secretary);
  const soon = world.at(world.as.secretary, '2027-02-20T10:00:00-08:00');
  await expect(tellRoll(soon)).rejects.toMatchObject({ code: 'people.told_lately' });
});

inWorld('whom a telling counted nobody reads, and the erased are not in it', async (world) => {
  const [one] = await joining(world, 30, 'es', 'latino');
  await tellRoll(world.as.secretary);
  const remembered = () =>
    world.look<{ member: string }>(sql`select distinct member_id as member from roll_told_person`);
  const seenBySecretary = await transact(world.as.secretary, (tx) =>
    tx.db.selectFrom('rollToldPerson').select('memberId').execute()
  );
  expect(seenBySecretary.filter(({ memberId }) => memberId === one)).toEqual([]);
  expect((await remembered()).map(({ member }) => member)).toContain(one);
  await erase(world.as.administrator, one!);
  expect((await remembered()).map(({ member }) => member)).not.toContain(one);
});

inWorld('who keeps the roll tells it; members read it, others do not', async ({ as }) => {
  await expect(tellRoll(as.member)).rejects.toMatchObject({ code: 'platform.not_allowed' });
  await expect(tellRoll(as.stranger)).rejects.toMatchObject({ code: 'platform.not_found' });
  await expect(rollTold(as.public)).rejects.toMatchObject({ code: 'platform.sign_in_first' });
  await expect(rollTold(as.stranger)).rejects.toMatchObject({ code: 'platform.not_found' });
});
