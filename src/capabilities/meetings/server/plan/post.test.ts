import { expect } from 'vitest';
import { sql } from '../../../../platform/db/index.ts';
import { mailServer } from '../../../../platform/post/server/example.ts';
import { sendWaiting, transportFrom } from '../../../../platform/post/server/index.ts';
import { inOwnWorld, inWorld, type World } from '../../../../../tests/world.ts';
import { unsubscribe } from '../../../people/server/index.ts';
import { announced } from '../../tests/plan.ts';
import { answerInvitation } from './coming.ts';
import { cancel } from './cancel.ts';
import { writeToMembers } from './post.ts';

const ORIGIN = 'https://tequio.example';
type Letter = {
  channel: string;
  address: string;
  subject: string;
  body: string;
  unsubscribeUrl: string | null;
};
const letters = (world: World) =>
  world.look<Letter>(
    sql`select channel, address, subject, body, unsubscribe_url from post order by address, created_at`
  );

/** Who of the cast said yes, and to what; nobody else of the world is asked. */
async function consents(world: World, yes: Record<string, 'email' | 'text'>): Promise<void> {
  await world.look(sql`delete from consent`);
  await world.look(sql`update member_contact set safe_to_text = true where kind = 'phone'`);
  for (const [key, channel] of Object.entries(yes)) {
    const id = world.people[key]!;
    const [kind, value] = channel === 'email' ? ['email', `${key}@example.org`] : ['phone', numbers[key]!];
    await world.look(sql`delete from member_contact where member_id = ${id}`);
    await world.look(sql`insert into member_contact (community_id, id, member_id, kind, value, safe_to_text, created_at)
      select community_id, gen_random_uuid(), id, ${kind}, ${value}, true, now() from member where id = ${id}`);
    await world.look(sql`insert into consent (community_id, id, member_id, channel, given, at, how, wording)
      select community_id, gen_random_uuid(), id, ${channel}, true, '2026-01-01', 'in_person', 1 from member where id = ${id}`);
  }
}
const numbers: Record<string, string> = { rosa: '+16615550901', denise: '+16615550905' };
const early = (world: World, instant: string) => ({
  ...world,
  as: Object.fromEntries(
    Object.entries(world.as).map(([who, context]) => [who, world.at(context, instant)])
  ) as World['as']
});
const write = (world: World) => writeToMembers(world.as.system, ORIGIN);
const november = (world: World) => early(world, '2026-11-20T09:00:00-08:00');

inWorld('a notice goes to those who said yes, in their language, once', async (base) => {
  const world = november(base);
  await consents(world, { elena: 'email', marcus: 'email', rosa: 'text' });
  const meeting = await announced(world);
  await write(world);
  await write(world);
  const [rosa, elena, marcus] = await letters(world);
  expect(await letters(world)).toHaveLength(3);
  expect(elena).toMatchObject({
    address: 'elena@example.org',
    subject: expect.stringContaining('Reunión de diciembre')
  });
  expect(elena!.body).toContain('Le invitamos');
  expect(elena!.unsubscribeUrl).toMatch(/^https:\/\/tequio\.example\/unsubscribe\/palmdale\//);
  expect(marcus!.subject).toContain('December meeting');
  expect(rosa).toMatchObject({ channel: 'sms', address: numbers.rosa });
  expect(rosa!.body).toContain('Responda STOP');
  expect(rosa!.body).not.toMatch(/Rosa|Reunión de diciembre/);
  const [row] = await world.look<{ noticeSentAt: Date }>(
    sql`select notice_sent_at from meeting where id = ${meeting}`
  );
  expect(row!.noticeSentAt).toEqual(world.as.system.clock());
  expect(await world.events('meetings.written_to_members')).toMatchObject([{ details: { kind: 'notice' } }]);
});

inWorld('a phone that is not safe to text, and whoever answered STOP, hear nothing', async (base) => {
  const world = november(base);
  await consents(world, { rosa: 'text', denise: 'text' });
  await world.look(sql`update member_contact set safe_to_text = false where value = ${numbers.rosa}`);
  await announced(world);
  await write(world);
  expect((await letters(world)).map(({ address }) => address)).toEqual([numbers.denise]);
});

inWorld('the day before, everybody is reminded but those who cannot come', async (base) => {
  const world = november(base);
  await consents(world, { elena: 'email', marcus: 'email' });
  const meeting = await announced(world);
  await write(world);
  await answerInvitation(world.as.facilitator, meeting, { answer: 'not', needs: [] });
  const eve = early(base, '2026-12-07T10:05:00-08:00');
  await write(eve);
  await write(eve);
  const reminders = (await letters(world)).filter(({ subject }) => /^(Mañana|Tomorrow)/.test(subject));
  expect(reminders.map(({ address }) => address)).toEqual(['elena@example.org']);
});

inWorld('a cancellation reaches those who were invited, and only them', async (base) => {
  const world = november(base);
  await consents(world, { elena: 'email' });
  const meeting = await announced(world);
  await write(world);
  await cancel(world.as.secretary, meeting, { reason: 'heat' });
  await write(world);
  await write(world);
  const subjects = (await letters(world)).map(({ subject }) => subject);
  expect(subjects).toHaveLength(2);
  expect(subjects[1]).toMatch(/^Se cancela/);
});

inWorld('the link at the end of a letter stops the letters, without signing in', async (base) => {
  const world = november(base);
  await consents(world, { elena: 'email' });
  await announced(world);
  await write(world);
  const [letter] = await letters(world);
  const key = letter!.unsubscribeUrl!.split('/').at(-1)!;
  await unsubscribe(world.as.public, key);
  await unsubscribe(world.as.public, key);
  expect(await world.events('people.consent_said')).toHaveLength(1);
  await write(early(base, '2026-12-07T10:05:00-08:00'));
  expect(await letters(world)).toHaveLength(1);
  await expect(unsubscribe(world.as.public, 'AAAA')).rejects.toMatchObject({ code: 'accounts.token_forged' });
  await expect(unsubscribe(world.as.lancasterSecretary, key)).rejects.toMatchObject({
    code: 'accounts.token_foreign'
  });
});

inWorld('nobody but the system writes to everybody', async ({ as }) => {
  for (const who of ['member', 'secretary'] as const)
    await expect(writeToMembers(as[who], ORIGIN)).rejects.toMatchObject({ code: 'platform.not_allowed' });
});

inOwnWorld('two jobs at once send one letter, and it arrives at a real mail server', async (base) => {
  const world = november(base);
  await consents(world, { elena: 'email' });
  await announced(world);
  await Promise.all([write(world), write(world)]);
  const station = await mailServer();
  const env = { SMTP_URL: station.url, MAIL_FROM: 'Tequio <hola@tequio.example>' };
  const { database, clock } = world.as.system;
  await sendWaiting({ database, clock, transport: transportFrom(env) });
  expect(station.letters).toHaveLength(1);
  expect(station.letters[0]).toMatch(/^List-Unsubscribe:\s+</m);
  await station.close();
});
