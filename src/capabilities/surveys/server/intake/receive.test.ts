import { expect } from 'vitest';
import { household } from '../../../../kernels/forms/example.ts';
import { newAnonymousId } from '../../../../platform/ids/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import { collectKey, openCollector } from '../../../accounts/server/index.ts';
import { inOwnWorld, inWorld, type World } from '../../../../../tests/world.ts';
import { answersXml, openedSurvey } from '../../tests/survey.ts';
import { receiveAnswers } from '../index.ts';

type Row = {
  answers: Record<string, unknown>;
  objections: object[] | null;
  mode: string;
  aside: string | null;
  day: string;
  xml: string;
};
const responses = (world: World) => world.look<Row>(sql`select * from response order by instance_id`);
const newInstance = () => `uuid:${newAnonymousId()}`;

inWorld('somebody answers, and it is kept as they said it', async (world) => {
  const { version } = await openedSurvey(world.as.secretary, household());
  const xml = answersXml(version, newInstance());
  const receipt = await receiveAnswers(world.as.public, { xml, mode: 'public', language: 'Español (es)' });
  expect(receipt).toMatchObject({ again: false, aside: null });
  const [kept] = await responses(world);
  expect(kept).toMatchObject({ mode: 'public', language: 'Español (es)', day: '2026-12-08' });
  expect(kept!.answers).toEqual({
    name: 'Chela',
    people: '1',
    person: [{ 'person/first': 'Beto', 'person/age': '9', 'person/school': 'yes' }],
    town: 'palmdale'
  });
});

inWorld('the same answers twice are one, others under the same number are refused', async (world) => {
  const { version } = await openedSurvey(world.as.secretary, household());
  const [instance, mode] = [newInstance(), 'public' as const];
  const first = await receiveAnswers(world.as.public, { xml: answersXml(version, instance), mode });
  const again = await receiveAnswers(world.as.public, { xml: answersXml(version, instance), mode });
  expect(again).toEqual({ ...first, again: true });
  const other = { xml: answersXml(version, instance, { name: 'Lupe' }), mode };
  await expect(receiveAnswers(world.as.public, other)).rejects.toMatchObject({
    code: 'surveys.answered_otherwise'
  });
  expect(await responses(world)).toHaveLength(1);
});

inWorld('what does not fit is kept aside with its reason, never dropped', async (world) => {
  const { version } = await openedSurvey(world.as.secretary, household());
  const send = async (xml: string) => (await receiveAnswers(world.as.public, { xml, mode: 'public' })).aside;
  expect(await send(answersXml('1999', newInstance()))).toBe('unknown_version');
  expect(await send(answersXml(version, newInstance(), { people: 'many' }))).toBe('wrong_value');
  expect(await send(answersXml(version, newInstance(), { town: 'atlantis' }))).toBe('wrong_value');
  expect(await send(answersXml(version, newInstance(), { more: '<shoe>42</shoe>' }))).toBe(
    'unknown_question'
  );
  expect(await responses(world)).toHaveLength(4);
});

inWorld(
  'what breaks a rule of its form is kept and counted, and the rule is noted beside it',
  async (world) => {
    const { version } = await openedSurvey(world.as.secretary, household());
    const lupe = await openCollector(
      { ...world.as.public, locale: 'es' },
      await collectKey(world.as.greeter)
    );
    const xml = answersXml(version, newInstance(), { people: '40' }).replace('<age>9</age>', '<age>40</age>');
    expect(await receiveAnswers(lupe, { xml, mode: 'collect' })).toMatchObject({ again: false, aside: null });
    const [kept] = await responses(world);
    expect(kept!.objections).toEqual([
      { key: 'people', at: 'people', fault: 'constraint' },
      { key: 'person/school', at: 'person/school', fault: 'not_asked' }
    ]);
    expect(kept!.answers.person).toEqual([{ 'person/first': 'Beto', 'person/age': '40' }]);
    expect(kept!.xml).toContain('<school>yes</school>');
  }
);

inWorld('whom nothing is said against, and whose version nobody knows, are told apart', async (world) => {
  const { version } = await openedSurvey(world.as.secretary, household());
  const send = (xml: string) => receiveAnswers(world.as.public, { xml, mode: 'public' });
  await send(answersXml(version, 'uuid:1'));
  await send(answersXml('1999', 'uuid:2'));
  expect((await responses(world)).map(({ objections }) => objections)).toEqual([[], null]);
});

inWorld('what cannot be read is refused with a sentence', async (world) => {
  const { version } = await openedSurvey(world.as.secretary, household());
  const refused = (xml: string) =>
    receiveAnswers(world.as.public, { xml, mode: 'public' }).catch(({ code }: { code: string }) => code);
  expect(await refused(answersXml(version, newInstance()).slice(0, 80))).toBe('surveys.answers_malformed');
  expect(await refused('<data><name>Chela</name></data>')).toBe('surveys.answers_no_form');
  expect(await refused(answersXml(version, ''))).toBe('surveys.answers_no_instance_id');
  expect(await refused(answersXml(version, newInstance()).replace('household', 'other'))).toBe(
    'surveys.no_such_survey'
  );
});

inWorld('who asks others needs the right to, and a survey for members is for members', async (world) => {
  const { version } = await openedSurvey(world.as.secretary, household(), { audience: 'members' });
  const send = (who: 'public' | 'member' | 'secretary', mode: 'public' | 'member' | 'door' | 'collect') =>
    receiveAnswers(world.as[who], { xml: answersXml(version, newInstance()), mode }).then(
      () => 'kept',
      ({ code }: { code: string }) => code
    );
  expect(await send('public', 'public')).toBe('platform.sign_in_first');
  expect(await send('member', 'member')).toBe('kept');
  expect(await send('member', 'door')).toBe('platform.not_allowed');
  expect(await send('secretary', 'door')).toBe('kept');
  expect(await send('secretary', 'collect')).toBe('platform.not_allowed');
});

inWorld('hours and telephones that a client writes of itself are not kept', async (world) => {
  const sheets = household();
  sheets[0]!.rows.push(['start', 'start'], ['end', 'end'], ['deviceid', 'deviceid']);
  const { version } = await openedSurvey(world.as.secretary, sheets);
  const more =
    '<start>2026-11-10T09:00:00.000-08:00</start><end>2026-11-10T09:12:30.000-08:00</end><deviceid>abc:42</deviceid>';
  const xml = answersXml(version, newInstance(), { more });
  await receiveAnswers(world.as.public, { xml, mode: 'public' });
  const [kept] = await responses(world);
  expect(kept).toMatchObject({ seconds: 750, aside: null });
  expect(kept!.xml).toContain('<start>2026-11-10</start>');
  expect(kept!.xml).not.toContain('abc:42');
  expect(JSON.stringify(kept)).not.toContain('09:12');
});

inOwnWorld('a hundred phones at once, some of them twice: each counts once', async (world) => {
  const { version } = await openedSurvey(world.as.secretary, household());
  const sent = Array.from({ length: 100 }, () => answersXml(version, newInstance()));
  const both = [...sent, ...sent.slice(0, 50)];
  const receipts = await Promise.all(
    both.map((xml) => receiveAnswers(world.as.public, { xml, mode: 'public' }))
  );
  expect(receipts.filter(({ again }) => again)).toHaveLength(50);
  expect(new Set(receipts.map(({ id }) => id)).size).toBe(100);
  expect(await responses(world)).toHaveLength(100);
});

inOwnWorld('one that the database refuses does not take its neighbours with it', async (world) => {
  const { version } = await openedSurvey(world.as.secretary, household());
  const send = (change: object) =>
    receiveAnswers(world.as.public, {
      xml: answersXml(version, newInstance()),
      mode: 'public',
      ...change
    }).then(
      () => 'kept',
      () => 'refused'
    );
  const answers = await Promise.all([send({}), send({ seconds: -1 }), send({})]);
  expect(answers).toEqual(['kept', 'refused', 'kept']);
});
