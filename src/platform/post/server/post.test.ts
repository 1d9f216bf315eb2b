import { expect } from 'vitest';
import { inOwnWorld, inWorld, type World } from '#tests/world';
import type { Context } from '../../context/index.ts';
import { sql, transact } from '../../db/index.ts';
import { startListening } from '../../live/index.ts';
import { mail, suppress, text, waitingPost, welcomeBack } from '../index.ts';
import { eraseOldPost, sendWaiting, startPost, transportFrom } from './index.ts';
import { gateway, mailServer } from './example.ts';

const MINUTE = 60_000;
const letter = { to: 'rosa@example.org', subject: 'Reunión del 8', text: 'Nos vemos a las 6. Ñandú.' };
const write = (context: Context, message = letter as Parameters<typeof mail>[1]) =>
  transact(context, (tx) => mail(tx, message));
const outbox = (context: Context) => transact(context, (tx) => waitingPost(tx));
const later = ({ at, as }: World, minutes: number) =>
  at(as.system, new Date(as.system.clock().getTime() + minutes * MINUTE).toISOString());
const sendAs = (context: Context, env: Record<string, string>) =>
  sendWaiting({ database: context.database, clock: context.clock, transport: transportFrom(env) });
const from = { MAIL_FROM: 'Tequio <hola@tequio.example>' };

inWorld('news without its change does not exist', async ({ as }) => {
  const failing = transact(as.system, async (tx) => {
    await mail(tx, letter);
    throw new Error('the change failed');
  });
  await expect(failing).rejects.toThrow('the change failed');
  expect(await outbox(as.system)).toEqual([]);
});

inWorld(
  'whoever answered STOP hears nothing until START, however the address is typed',
  async ({ as, look }) => {
    await transact(as.system, async (tx) => {
      await suppress(tx, 'Rosa@Example.org');
      expect(await mail(tx, letter)).toBe(false);
      expect(await look(sql`select from suppressed_contact where contact_hash like '%rosa%'`)).toEqual([]);
      await welcomeBack(tx, 'rosa@example.org');
      expect(await mail(tx, letter)).toBe(true);
    });
  }
);

inWorld('where nothing is set up the post stays to be seen, untried', async ({ as }) => {
  await write(as.system);
  expect(await sendAs(as.system, {})).toBe(0);
  expect(await outbox(as.system)).toMatchObject([
    { ...{ address: letter.to, body: letter.text }, tries: 0, sentAt: null }
  ]);
});

inOwnWorld('mail leaves once, with its accents; only news carries the one-click button', async (world) => {
  const { system } = world.as;
  const station = await mailServer();
  await write(system);
  await write(system, {
    ...letter,
    subject: 'Boletín',
    html: '<p>Hola',
    unsubscribe: 'https://tequio.example/unsubscribe/a1'
  });
  await Promise.all([
    sendAs(system, { SMTP_URL: station.url, ...from }),
    sendAs(system, { SMTP_URL: station.url, ...from })
  ]);
  const [plain, news] = station.letters.toSorted((one, other) => one.length - other.length);
  expect(station.letters).toHaveLength(2);
  expect(plain).toMatch(/^Subject: =\?UTF-8\?Q\?Reuni=C3=B3n_del_8\?=/m);
  expect(plain).toMatch(/^From: Tequio <hola@tequio\.example>/m);
  expect(plain).not.toMatch(/List-Unsubscribe/);
  expect(news).toMatch(/^List-Unsubscribe: <https:\/\/tequio\.example\/unsubscribe\/a1>/m);
  expect(news).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  expect((await outbox(system)).map(({ sentAt }) => sentAt)).toEqual([system.clock(), system.clock()]);
  await station.close();
});

inOwnWorld('a day comes along as a calendar file', async ({ as }) => {
  const station = await mailServer();
  await write(as.system, { ...letter, calendar: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' });
  await sendAs(as.system, { SMTP_URL: station.url, ...from });
  expect(station.letters[0]).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/m);
  expect(station.letters[0]).toMatch(/filename="?calendar\.ics/);
  await station.close();
});

inOwnWorld('a mail server goes away and comes back, and the letter arrives', async (world) => {
  const first = await mailServer();
  await first.close();
  await write(world.as.system);
  expect(await sendAs(world.as.system, { SMTP_URL: first.url, ...from })).toBe(0);
  expect(await outbox(world.as.system)).toMatchObject([
    { tries: 1, sentAt: null, problem: expect.stringContaining('ECONNREFUSED') }
  ]);
  const back = await mailServer(first.port);
  expect(await sendAs(world.as.system, { SMTP_URL: back.url, ...from })).toBe(0); // not yet: it waits a minute
  expect(await sendAs(later(world, 1), { SMTP_URL: back.url, ...from })).toBe(1);
  expect(await outbox(world.as.system)).toMatchObject([{ tries: 2, problem: null, givenUpAt: null }]);
  expect(back.letters).toHaveLength(1);
  await back.close();
});

inOwnWorld(
  'a mailbox that does not exist is given up at once and does not hold up the others',
  async (world) => {
    const station = await mailServer(0, ['nobody@example.org']);
    await write(world.as.system, { ...letter, to: 'nobody@example.org' });
    await write(world.as.system);
    expect(await sendAs(world.as.system, { SMTP_URL: station.url, ...from })).toBe(1);
    const refused = (await outbox(world.as.system)).find(({ address }) => address === 'nobody@example.org');
    expect(refused).toMatchObject({
      givenUpAt: world.as.system.clock(),
      problem: expect.stringContaining('no such mailbox')
    });
    await station.close();
  }
);

inOwnWorld(
  'killed between sending and marking, the letter is sent again under the same message id',
  async (world) => {
    const station = await mailServer();
    await write(world.as.system);
    const env = { SMTP_URL: station.url, ...from };
    // Each lane has a line of its own: an idle one that closes must not hang up on the one that sends.
    const email = () => {
      const line = transportFrom(env).email!();
      const send: typeof line.send = async (message) => {
        await line.send(message);
        throw new Error('killed');
      };
      return { ...line, send };
    };
    const killed = { email };
    const { database, clock } = world.as.system;
    await expect(sendWaiting({ database, clock, transport: killed })).rejects.toThrow('killed');
    expect(await sendAs(later(world, 4), env)).toBe(0); // still claimed
    expect(await sendAs(later(world, 5), env)).toBe(1);
    const ids = station.letters.map((one) => /^Message-ID: (.*)$/m.exec(one)?.[1]);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
    await station.close();
  }
);

inOwnWorld(
  'text messages go as a form with basic auth; a busy gateway is asked again, a wrong number is not',
  async (world) => {
    const station = await gateway(503);
    const env = { SMS_URL: station.url, SMS_FROM: '+15595550100', SMS_USER: 'AC1', SMS_PASSWORD: 'secret' };
    await transact(world.as.system, (tx) => text(tx, { to: '+15595550123', body: 'Su código: 123456' }));
    expect(await sendAs(world.as.system, env)).toBe(0);
    station.status = 201;
    expect(await sendAs(later(world, 1), env)).toBe(1);
    expect(station.got[1]).toEqual({
      form: { To: '+15595550123', From: '+15595550100', Body: 'Su código: 123456' },
      authorization: `Basic ${Buffer.from('AC1:secret').toString('base64')}`
    });
    station.status = 400;
    const then = later(world, 2);
    await transact(then, (tx) => text(tx, { to: '+15595550199', body: 'Hola' }));
    await sendAs(then, env);
    expect((await outbox(then))[0]).toMatchObject({
      givenUpAt: then.clock(),
      problem: '400 {"code":21211}'
    });
    await station.close();
  }
);

inOwnWorld(
  'a sign-in code does not wait for the minute: it leaves when its transaction commits',
  async (world) => {
    const station = await mailServer();
    const live = startListening(world.url);
    await live.start();
    const { database, clock } = world.as.system;
    const stop = startPost(
      { database, clock, transport: transportFrom({ SMTP_URL: station.url, ...from }) },
      live
    );
    await write(world.as.system);
    await expect.poll(() => station.letters.length, { timeout: 5_000 }).toBe(1);
    await expect.poll(async () => (await outbox(world.as.system))[0]?.sentAt).toEqual(clock());
    stop();
    await live.stop();
    await station.close();
  }
);

inOwnWorld('a month after it left, nobody can look up what was said to whom', async (world) => {
  const station = await mailServer();
  await write(world.as.system);
  await sendAs(world.as.system, { SMTP_URL: station.url, ...from });
  expect(await eraseOldPost(world.as.system.database, later(world, 29 * 24 * 60).clock())).toBe(0);
  expect(await eraseOldPost(world.as.system.database, later(world, 31 * 24 * 60).clock())).toBe(1);
  await station.close();
});
