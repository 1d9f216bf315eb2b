import { beforeAll, expect, test } from 'vitest';
import { openMeeting } from '../../src/capabilities/meetings/server/index.ts';
import { m } from '../../src/platform/words/index.ts';
import { bindTablet, cardsOf, meetingAhead, showCard, type Card, type Evening } from './door.ts';
import { openHouse } from './house.ts';
import type { Visit } from './visit.ts';

/** A cellar without a signal. */
const house = openHouse();
const es = { locale: 'es' } as const;
let evening: Evening;

beforeAll(async () => {
  evening = await meetingAhead(house);
  await openMeeting(await house.as('marcus'), evening.id);
});

test('two tablets without a line take overlapping cards, and agree when it is back', async () => {
  const cards = await cardsOf(house, await nine());
  const [left, right] = [
    await bindTablet(house, evening, 'puerta izquierda'),
    await bindTablet(house, evening, 'puerta derecha')
  ];
  for (const tablet of [left, right]) await cutLine(tablet);
  for (const card of cards.slice(0, 6)) await keeps(left, card);
  for (const card of cards.slice(3)) await keeps(right, card);
  expect(await arrivals()).toEqual([]);
  await left.sees(m.meetings_kiosk_waiting({ count: 6 }, es));

  // Somebody presses the wrong button in the dark: the tablet opens again, and has forgotten nothing.
  await left.page.reload();
  await left.sees(m.meetings_kiosk_waiting({ count: 6 }, es));

  for (const { context } of [left, right]) await context.setOffline(false);
  for (const tablet of [left, right])
    await tablet.page.getByText(/guardadas hasta que haya conexión/).waitFor({ state: 'detached' });
  expect((await arrivals()).sort()).toEqual(cards.map(({ memberId }) => memberId).sort());
  await left.look();
});

test('Lupe is at the third question when her phone dies, and goes on there', async () => {
  const before = await house.phone('lupe', 'lupe');
  await before.open('/palmdale/members/new');
  await before.page.getByRole('textbox').fill('Xóchitl Peña');
  await before.press(m.people_new_next({}, es));
  await before.choose('Español');
  await before.press(m.people_new_next({}, es));
  await before.arrivesAt(m.people_new_category({}, es));
  await before.leave();

  const after = await house.phone('lupe', 'public');
  await after.open('/palmdale/members/new');
  await after.sees(m.people_new_draft({}, es));
  await after.arrivesAt(m.people_new_category({}, es));
  await after.choose(m.people_category_resident({}, es));
  await after.press(m.people_new_next({}, es));
  await after.arrivesAt(m.people_new_contact({}, es));
  await after.choose(m.people_new_contact_none({}, es));
  await after.press(m.people_new_save({}, es));
  await after.sees(m.people_new_done({ name: 'Xóchitl Peña' }, es));
  const rows = await house.look('select language, category from member where name = $1', ['Xóchitl Peña']);
  expect(rows).toEqual([{ language: 'es', category: 'resident' }]);
});

async function nine(): Promise<{ id: string; name: string }[]> {
  return house.look(
    `select m.id, m.name from member m join community c on c.id = m.community_id and c.slug = 'palmdale'
      where m.left_on is null order by m.id limit 9`
  );
}

/** Not before the tablet has put away what it needs without a line. */
async function cutLine({ page, context }: Visit): Promise<void> {
  await page.waitForFunction(
    async () => (await caches.match(location.origin + location.pathname)) !== undefined
  );
  await context.setOffline(true);
}

async function keeps(tablet: Visit, card: Card): Promise<void> {
  const before = await tablet.page
    .getByText(/guardadas hasta que haya conexión/)
    .textContent({ timeout: 1 })
    .catch(() => '');
  await showCard(tablet, card);
  await tablet.sees(m.meetings_kiosk_kept({}, es));
  await expect
    .poll(() => tablet.page.getByText(/guardadas hasta que haya conexión/).textContent())
    .not.toBe(before);
}

async function arrivals(): Promise<string[]> {
  const rows = await house.look<{ member_id: string }>(
    'select member_id from attendance where meeting_id = $1',
    [evening.id]
  );
  return rows.map((row) => row.member_id);
}
