import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { m } from '../../src/platform/words/index.ts';
import { bindTablet, cardsOf, meetingAhead, showCard } from './door.ts';
import { openHouse } from './house.ts';
import { fileOf, listed, type Listed } from './list.ts';
import type { Visit } from './visit.ts';

/** The first working evening of a partnership, in the order of the evening. */
const house = openHouse();
const es = { locale: 'es' } as const;
const [withCards, byName, onPaper] = [listed.slice(0, 15), listed.slice(15, 30), listed.slice(30, 40)];
let here = '';
let title = '';

beforeAll(async () => {
  ({ here, title } = await meetingAhead(house));
});

test('the secretary brings a list; what is wrong is named, and nobody enters before all is right', async () => {
  const elena = await house.visit('elena');
  const before = await members();
  await elena.open('/palmdale/members/import');
  const wrong = listed.map((one, at) =>
    at === 3 ? { ...one, phone: '12' } : at === 17 ? { ...one, category: 'Amigo' } : one
  );
  await bring(elena, wrong);
  await elena.sees(m.people_import_errors_title({ count: 2 }, es));
  await elena.look();
  await elena.sees('Amigo');
  expect(await elena.page.getByRole('button', { name: m.people_import_take({}, es) }).count()).toBe(0);
  expect(await members()).toBe(before);

  await elena.open('/palmdale/members/import');
  await bring(elena, listed);
  await elena.press(m.people_import_take({}, es));
  await elena.sees(m.people_import_done({ count: '50' }, es));
  await elena.look();
  expect(await members()).toBe(before + 50);
});

test('the facilitator opens the meeting from a phone', async () => {
  const marcus = await house.visit('marcus');
  await marcus.open(here);
  await marcus.follow(m.meetings_run_title({}, es));
  await marcus.arrivesAt(title);
  await marcus.press(m.meetings_run_open({}, es));
  await marcus.page.getByRole('button', { name: m.meetings_run_close({}, es) }).waitFor();
  await marcus.look();
});

test('forty people come by card, by name and on paper, and the wall sees the room become theirs', async () => {
  const marcus = await house.visit('marcus', { width: 1280, height: 800 });
  await marcus.open(`${here}/room`);
  await marcus.sees(m.meetings_room_live({}, es));
  await marcus.page.evaluate(() => Object.assign(window, { neverLeft: true }));

  const tablet = await bindTablet(house, { here, title }, 'puerta izquierda');
  const cards = await cardsOf(house, await idsOf(withCards.map(({ name }) => name)));
  for (const card of cards) {
    await showCard(tablet, card);
    await tablet.page.getByText(new RegExp(`(Hola|Hello|Hi),? ${card.firstName}`)).waitFor();
    if (card === cards[9]) await marcus.sees(m.meetings_room_aloud_here({ count: 10 }, es));
    if (card === cards[9]) await leads(marcus, m.governance_status_not_met({}, es));
  }

  const lupe = await house.visit('lupe');
  await lupe.open(`${here}/door`);
  for (const { name } of byName) await signInByName(lupe, name);
  await marcus.sees(m.meetings_room_aloud_here({ count: 30 }, es));
  await leads(marcus, m.governance_status_met({}, es));

  await lupe.follow(m.meetings_door_to_paper({}, es));
  await lupe.arrivesAt(m.meetings_paper_title({}, es));
  for (const lastName of new Set(onPaper.map(({ name }) => name.split(' ')[1]!))) {
    await lupe.page.getByRole('searchbox').fill(lastName);
    await lupe.press(m.meetings_door_search({}, es));
    for (const { name } of onPaper) await lupe.page.getByRole('checkbox', { name }).check();
    await lupe.press(m.meetings_paper_record({}, es));
    await lupe.sees(m.meetings_paper_added({ count: '10' }, es));
  }
  await marcus.sees(m.meetings_room_aloud_here({ count: 40 }, es));
  await leads(marcus, m.governance_status_met({}, es));
  expect(await marcus.page.evaluate(() => 'neverLeft' in window)).toBe(true);
  await marcus.look();
  expect(await ways()).toEqual({ card: 15, search: 15, paper: 10 });
});

test('somebody new is welcomed at the door in four questions and is counted', async () => {
  const lupe = await house.visit('lupe');
  await lupe.open(`${here}/door`);
  await lupe.page.getByText(m.meetings_door_new_title({}, es)).click();
  await lupe.page.getByRole('textbox', { name: m.meetings_door_new_name({}, es) }).fill('Nayeli Cuautle');
  await lupe.choose('Español');
  await lupe.choose(m.people_category_parent_0_5({}, es));
  await lupe.look();
  await lupe.press(m.meetings_door_new_welcome({}, es));
  await lupe.sees('Nayeli Cuautle');
  await expect.poll(ways).toEqual({ card: 15, search: 16, paper: 10 });
});

test('the meeting is closed, and the minutes are on paper in both languages', async () => {
  const elena = await house.visit('elena');
  await elena.open(`${here}/run`);
  await elena.press(m.meetings_run_close({}, es));
  await elena.sees(m.meetings_run_closed({}, es));
  await elena.follow(m.meetings_edit_title({}, es));
  await elena.arrivesAt(m.meetings_edit_title({}, es));
  await elena.press(m.meetings_edit_draft_do({}, es));
  await elena.open(`${here}/minutes`);
  await readsOn(elena, 'Español', m.meetings_minutes_came({ members: 41, guests: 0 }, es));
  await readsOn(elena, 'English', m.meetings_minutes_came({ members: 41, guests: 0 }, { locale: 'en' }));
});

test('anybody checks in their own browser that the record is whole', async () => {
  const stranger = await house.visit('public');
  await stranger.open('/palmdale/record');
  await stranger.press(m.record_check_button({}, es));
  const [{ count }] = (await house.look<{ count: number }>(
    `select count(*)::int from record_entry r join community c on c.id = r.community_id where c.slug = 'palmdale'`
  )) as [{ count: number }];
  await stranger.sees(m.record_check_good({ count }, es));
  await stranger.look();
});

async function bring(elena: Visit, people: Listed[]): Promise<void> {
  await elena.page.getByLabel(m.people_import_file({}, es)).setInputFiles(fileOf(people));
  await elena.press(m.people_import_read({}, es));
  await elena.arrivesAt('miembros.csv');
}

async function signInByName({ page }: Visit, name: string): Promise<void> {
  // As a volunteer types it: without accents and without capitals.
  const typed = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  await page.getByRole('searchbox').fill(typed);
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: name })
    .getByText(m.meetings_door_is_here({}, es), { exact: true })
    .waitFor();
}

/** What the wall says about who leads the room. */
async function leads({ page }: Visit, word: string): Promise<void> {
  const rule = m.governance_rule_composition_room_parent_or_resident({}, es);
  await page
    .getByText(rule, { exact: true })
    .locator('xpath=ancestor::*[3]')
    .getByText(word, { exact: true })
    .first()
    .waitFor();
}

async function readsOn({ page }: Visit, language: string, sentence: string): Promise<void> {
  const link = page.getByRole('link', { name: m.meetings_minutes_pdf({ language }, es) });
  const response = await page.request.get((await link.getAttribute('href'))!);
  const bytes = await response.body();
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  if (!existsSync('/usr/bin/pdftotext')) return;
  const text = execFileSync('/usr/bin/pdftotext', ['-layout', '-', '-'], { input: bytes, encoding: 'utf8' });
  expect(text.replace(/\s+/g, ' ')).toContain(sentence);
}

async function members(): Promise<number> {
  const [row] = await house.look<{ count: number }>(
    `select count(*)::int from member m join community c on c.id = m.community_id where c.slug = 'palmdale'`
  );
  return row!.count;
}

/** How those who are counted came in. */
async function ways(): Promise<Record<string, number>> {
  const rows = await house.look<{ via: string; count: number }>(
    'select via, count(*)::int from attendance where meeting_id = $1 group by via',
    [here.split('/').at(-1)]
  );
  return Object.fromEntries(rows.map(({ via, count }) => [via, count]));
}

async function idsOf(names: string[]): Promise<{ id: string; name: string }[]> {
  const rows = await house.look<{ id: string; name: string }>(
    'select id, name from member where name = any ($1)',
    [names]
  );
  return names.map((name) => rows.find((row) => row.name === name)!);
}
