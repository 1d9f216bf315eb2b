import { expect } from 'vitest';
import { addWay, sayConsent } from '../../../people/server/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { answerByLetter, namingByLetter } from './byLetter.ts';
import { called, everybodySigns, NAMING, OFFICE_DAY } from './example.ts';
import { electionPage } from './find.ts';
import { nameCandidate } from './name.ts';

const SITE = 'https://tequio.example';
type Post = { channel: string; address: string; subject: string; body: string };

const post = ({ look }: World) =>
  look<Post>(sql`select channel, address, subject, body from post order by id`);

/** Rosa names Marcus, who reads English, or Lupe, who reads Spanish; they said yes to being written to. */
async function named(world: World, key: 'marcus' | 'lupe', channel: 'email' | 'text' | null) {
  const { as, at, people } = world;
  const { electionId, contestIds } = await called(world, [{}]);
  await everybodySigns(world);
  const way =
    channel === 'text' ? { kind: 'phone', value: '+16615550177' } : { kind: 'email', value: 'a@b.example' };
  await addWay(as.secretary, people[key]!, { ...way, safeToText: true } as never);
  if (channel) await sayConsent(as.secretary, people[key]!, { channel, given: true, how: 'in_person' });
  await world.look(sql`delete from post`);
  const id = newId();
  const naming = { id, contestId: contestIds[0]!, memberId: people[key]! };
  for (let time = 0; time < 2; time++) await nameCandidate(at(as.member, NAMING), naming, SITE);
  const [letter, ...others] = await post(world);
  expect(others).toEqual([]);
  return { id, electionId, letter, key: /answer\/([\w-]+)/.exec(letter?.body ?? '')?.[1] ?? '' };
}

inWorld('Lupe is asked by mail in Spanish, once, and says yes with one tap and no sign-in', async (world) => {
  const { as, at } = world;
  const { electionId, letter, key } = await named(world, 'lupe', 'email');
  expect(letter).toMatchObject({
    channel: 'email',
    subject: expect.stringMatching(/^Alguien propuso su nombre/)
  });
  expect(letter!.body).toContain(`${SITE}/palmdale/elections/answer/`);
  expect(letter!.body).not.toContain('Rosa');
  const anybody = at(as.public, NAMING);
  expect(await namingByLetter(anybody, key)).toMatchObject({
    candidacy: { name: 'Lupe Ortega', namedByName: 'Rosa Medina', answer: 'waiting' },
    reasons: { able: true }
  });
  for (let time = 0; time < 2; time++) await answerByLetter(anybody, key, 'accept');
  const { contests } = await electionPage(as.member, electionId);
  expect(contests[0]!.candidates).toMatchObject([{ name: 'Lupe Ortega', answer: 'accepted' }]);
  expect(await world.events('elections.accepted')).toHaveLength(1);
  await expect(answerByLetter(anybody, key, 'decline')).rejects.toMatchObject({
    code: 'elections.answered_already'
  });
});

inWorld(
  'Marcus is asked by text message in English, which says nothing to who looks over his shoulder',
  async (world) => {
    const { as, at } = world;
    const { letter, key } = await named(world, 'marcus', 'text');
    expect(letter!.channel).toBe('sms');
    expect(letter!.body).toMatch(/^Your neighbors have a question for you/);
    await answerByLetter(at(as.public, NAMING), key, 'decline');
    await answerByLetter(at(as.public, NAMING), key, 'decline');
    expect(await world.events('elections.declined')).toHaveLength(1);
    await answerByLetter(at(as.public, NAMING), key, 'accept');
    const late = at(as.public, `${OFFICE_DAY}T12:00:00-08:00`);
    expect((await namingByLetter(late, key)).election.naming).toBe(false);
  }
);

inWorld(
  'nobody is written to who did not say yes to it, and no key opens another question',
  async (world) => {
    const { as, at } = world;
    const { id, letter } = await named(world, 'lupe', null);
    expect(letter).toBeUndefined();
    const wrong = { code: 'elections.no_such_candidacy' };
    for (const key of ['a-key-that-nobody-holds', id, Buffer.alloc(30).toString('base64url'), ''])
      await expect(namingByLetter(at(as.public, NAMING), key)).rejects.toMatchObject(wrong);
  }
);

inWorld(
  'the key of a letter opens nothing in another community, and no yes after the days of naming',
  async (world) => {
    const { as, at } = world;
    const { key } = await named(world, 'lupe', 'email');
    await expect(namingByLetter(as.lancasterSecretary, key)).rejects.toMatchObject({
      code: 'elections.no_such_candidacy'
    });
    await expect(
      answerByLetter(at(as.public, `${OFFICE_DAY}T12:00:00-08:00`), key, 'accept')
    ).rejects.toMatchObject({ code: 'elections.naming_not_open' });
  }
);
