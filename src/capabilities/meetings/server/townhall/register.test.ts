import { expect } from 'vitest';
import { sql } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { refusedToOthers } from '../../tests/plan.ts';
import { newcomer, onTheDay, openTownHall, ORIGIN, registered, townHall } from '../../tests/townHall.ts';
import { cancel } from '../plan/cancel.ts';
import { arriveMyself, welcomeRegistered } from './arrive.ts';
import { calendarOfMine } from './calendar.ts';
import { leaveTownHall } from './choose.ts';
import { eraseOldTownHalls } from './erase.ts';
import { mineAt } from './mine.ts';
import { needsAtTownHall } from './needs.ts';
import { registeredAt } from './people.ts';
import { registerForTownHall, registerSomebody } from './register.ts';
import { writeToRegistered } from './remind.ts';
import { setUpTownHall } from './setUp.ts';

type Letter = { address: string; subject: string; body: string; calendar: string | null; channel: string };
const letters = ({ look }: World) =>
  look<Letter>(sql`select address, subject, body, calendar, channel from post order by created_at, id`);
const remy = { name: 'Remedios Paz', contact: 'remedios@example.org' };

inWorld('Remedios registers without an account and gets her day as a calendar file', async (world) => {
  const hall = await townHall(world);
  const form = newcomer(remy.name, { contact: remy.contact });
  const first = await registerForTownHall(world.as.public, hall, form, ORIGIN);
  expect(first).toEqual({ ticket: expect.any(String), number: 1 });
  expect(await registerForTownHall(world.as.public, hall, form, ORIGIN)).toEqual(first);
  const [letter, ...rest] = await letters(world);
  expect(rest).toEqual([]);
  expect(letter).toMatchObject({
    address: remy.contact,
    subject: expect.stringContaining('Foro comunitario')
  });
  expect(letter!.body).toContain(`${ORIGIN}/palmdale/meetings/${hall}/townhall/mine/`);
  expect(letter!.calendar).toContain('DTSTART:20261212T180000Z');
  expect(JSON.stringify(await world.events('meetings.registered'))).not.toContain('Remedios');
});

inWorld('the same name and contact again gets a letter, and whoever typed it gets nothing', async (world) => {
  const hall = await townHall(world);
  await registered(world, hall, remy.name, { contact: remy.contact });
  const again = newcomer('remedios paz ', { contact: 'REMEDIOS@example.org' });
  expect(await registerForTownHall(world.as.public, hall, again, ORIGIN)).toEqual({ known: true });
  expect(await letters(world)).toHaveLength(2);
});

inWorld('a phone hears a day and a number, and neither name nor subject', async (world) => {
  const hall = await townHall(world);
  await registered(world, hall, remy.name, { contact: '661 555 0188' });
  const [sms] = await letters(world);
  expect(sms).toMatchObject({ channel: 'sms', address: '+16615550188' });
  expect(sms!.body).not.toMatch(/Remedios|Foro/);
});

inWorld('what is missing is said, and nobody is registered', async (world) => {
  const hall = await townHall(world);
  const tries: [Parameters<typeof newcomer>[1], string][] = [
    [{ consent: false }, 'consent_missing'],
    [{ contact: 'not a contact' }, 'contact_wrong']
  ];
  for (const [change, code] of tries)
    await expect(
      registerForTownHall(world.as.public, hall, newcomer('Remedios', change), ORIGIN)
    ).rejects.toMatchObject({ code: `meetings.${code}` });
  expect((await registeredAt(world.as.greeter, hall)).registered).toBe(0);
});

inWorld(
  'after the last hour nobody registers alone, a helper still does; a full house is full',
  async (world) => {
    const hall = await townHall(world);
    const set = { about: (await hallAbout(world)).about, seats: 2 };
    const closed = new Date('2026-11-01T08:00:00Z');
    await setUpTownHall(world.as.secretary, hall, { ...set, registrationClosesAt: closed });
    await expect(registered(world, hall, 'Remedios')).rejects.toMatchObject({
      code: 'meetings.registration_over'
    });
    await registerSomebody(world.as.greeter, hall, newcomer('Remedios'), ORIGIN);
    await registerSomebody(world.as.greeter, hall, newcomer('Justo'), ORIGIN);
    await expect(registerSomebody(world.as.greeter, hall, newcomer('Amparo'), ORIGIN)).rejects.toMatchObject({
      code: 'meetings.town_hall_full'
    });
    await refusedToOthers(world, (by) => registerSomebody(by, hall, newcomer('Amparo'), ORIGIN));
  }
);

const hallAbout = async ({ look }: World) =>
  (await look<{ about: never }>(sql`select about from town_hall`))[0]!;

inWorld('a ticket opens one place, and a made-up one none', async (world) => {
  const hall = await townHall(world);
  const ticket = await registered(world, hall, remy.name, {
    needs: [{ kind: 'ride', detail: 'Littlerock', ages: [] }]
  });
  expect(await mineAt(world.as.public, hall, ticket)).toMatchObject({
    registration: { name: remy.name, number: 1 },
    needs: [{ kind: 'ride' }]
  });
  for (const wrong of [null, 'x', `${ticket.slice(0, -1)}${ticket.endsWith('A') ? 'B' : 'A'}`])
    await expect(mineAt(world.as.public, hall, wrong)).rejects.toMatchObject({
      code: 'meetings.register_first'
    });
  await expect(mineAt(world.as.lancasterSecretary, hall, ticket)).rejects.toMatchObject({ status: 404 });
  expect(await calendarOfMine(world.as.public, hall, ticket, ORIGIN)).toContain('BEGIN:VEVENT');
});

inWorld('Rosa, who is signed in, needs no ticket', async (world) => {
  const hall = await townHall(world);
  await registerForTownHall(world.as.member, hall, newcomer('Rosa Medina'), ORIGIN);
  expect(await mineAt(world.as.member, hall, null)).toMatchObject({ registration: { number: 1 } });
  await expect(mineAt(world.as.greeter, hall, null)).rejects.toMatchObject({
    code: 'meetings.register_first'
  });
});

inWorld('the list is for the door, and a need for whoever arranges it', async (world) => {
  const hall = await townHall(world);
  await registered(world, hall, remy.name, {
    needs: [
      { kind: 'ride', detail: 'Littlerock', ages: [] },
      { kind: 'childcare', detail: '', ages: [3] }
    ]
  });
  await refusedToOthers(world, (by) => registeredAt(by, hall));
  expect((await registeredAt(world.as.greeter, hall, { query: 'remed' })).people).toHaveLength(1);
  expect((await registeredAt(world.as.greeter, hall, { query: '1' })).people).toHaveLength(1);
  expect((await registeredAt(world.as.greeter, hall, { query: '%' })).people).toHaveLength(0);
  expect(await needsAtTownHall(world.as.officer, hall)).toMatchObject([
    { kind: 'ride', people: [{ name: remy.name, detail: 'Littlerock' }] },
    { kind: 'food', people: [] }
  ]);
  expect(await needsAtTownHall(world.as.member, hall)).toEqual([]);
});

inWorld('at the door Lupe counts somebody once, as a guest of the meeting', async (world) => {
  const hall = await townHall(world);
  const ticket = await registered(world, hall, remy.name);
  const { id } = (await mineAt(world.as.public, hall, ticket)).registration;
  await expect(welcomeRegistered(world.as.greeter, hall, id)).rejects.toMatchObject({
    code: 'meetings.not_open'
  });
  await openTownHall(world, hall);
  const [lupe, her] = [onTheDay(world, world.as.greeter), onTheDay(world, world.as.public)];
  await welcomeRegistered(lupe, hall, id);
  await welcomeRegistered(lupe, hall, id);
  await arriveMyself(her, hall, ticket, 'online');
  expect(await registeredAt(lupe, hall)).toMatchObject({ registered: 1, here: 1 });
  expect(await world.look(sql`select name, comes_from as home from guest`)).toEqual([
    { name: remy.name, home: 'palmdale' }
  ]);
  await expect(welcomeRegistered(lupe, hall, newId())).rejects.toMatchObject({
    code: 'meetings.no_such_person'
  });
});

inWorld('the day before everybody hears once more, and of a cancellation at once', async (world) => {
  const hall = await townHall(world);
  await registered(world, hall, remy.name, { contact: remy.contact });
  const gone = await registered(world, hall, 'Justo', { contact: 'justo@example.org' });
  await leaveTownHall(world.as.public, hall, gone, ORIGIN);
  const eve = world.at(world.as.system, '2026-12-11T11:00:00-08:00');
  await writeToRegistered(eve, ORIGIN);
  await writeToRegistered(eve, ORIGIN);
  expect((await letters(world)).map(({ subject }) => subject)).toEqual([
    expect.stringContaining('Ya tiene lugar'),
    expect.stringContaining('Ya tiene lugar'),
    expect.stringContaining('Mañana')
  ]);
  await cancel(world.as.secretary, hall, { reason: 'heat' });
  await writeToRegistered(world.at(world.as.system, '2026-12-11T11:05:00-08:00'), ORIGIN);
  expect((await letters(world)).at(-1)).toMatchObject({
    address: remy.contact,
    subject: expect.stringContaining('Se cancela')
  });
  await expect(writeToRegistered(world.as.secretary, ORIGIN)).rejects.toMatchObject({ status: 403 });
});

inWorld('thirty days later names are gone, but for those who wanted to stay in touch', async (world) => {
  const hall = await townHall(world);
  await registered(world, hall, remy.name, {
    contact: remy.contact,
    needs: [{ kind: 'food', detail: '', ages: [] }]
  });
  await registered(world, hall, 'Justo', { contact: 'justo@example.org', keepInTouch: true });
  const names = () =>
    world.look<{ name: string }>(sql`select name from town_hall_registration order by number`);
  const at = (instant: string) => eraseOldTownHalls(world.at(world.as.system, instant));
  expect(await at('2027-01-11T12:00:00-08:00')).toBe(0);
  expect(await at('2027-01-12T12:00:00-08:00')).toBe(1);
  expect(await at('2027-01-12T12:00:00-08:00')).toBe(0);
  expect(await names()).toEqual([{ name: null }, { name: 'Justo' }]);
  expect(await world.look(sql`select kind from town_hall_need`)).toEqual([]);
  expect(await at('2027-12-14T12:00:00-08:00')).toBe(1);
  expect(await names()).toEqual([{ name: null }, { name: null }]);
  await expect(eraseOldTownHalls(world.as.administrator)).rejects.toMatchObject({ status: 403 });
});
