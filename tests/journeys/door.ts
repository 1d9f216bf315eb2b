import { cardsFor } from '../../src/capabilities/accounts/server/index.ts';
import { m } from '../../src/platform/words/index.ts';
import type { House } from './house.ts';
import type { Visit } from './visit.ts';

/** The meeting of today in Palmdale: its address, and its title in Spanish. */
export type Evening = { id: string; here: string; title: string };

export async function meetingAhead(house: House): Promise<Evening> {
  const [meeting] = await house.look<{ id: string; title: string }>(
    `select m.id, m.title -> 'texts' -> 'es' ->> 'text' as title from meeting m join community c on c.id = m.community_id
      where c.slug = 'palmdale' and m.closed_at is null and m.cancelled_at is null order by m.starts_at limit 1`
  );
  return { ...meeting!, here: `/palmdale/meetings/${meeting!.id}` };
}

/** A tablet that from now on reads cards, and does nothing else. */
export async function bindTablet(
  house: House,
  { here, title }: Pick<Evening, 'here' | 'title'>,
  name: string
): Promise<Visit> {
  const es = { locale: 'es' } as const;
  const tablet = await house.visit('lupe', { width: 768, height: 1024 });
  await tablet.open(`${here}/kiosk`);
  await tablet.write(m.meetings_kiosk_name({}, es), name);
  await tablet.press(m.meetings_kiosk_bind({}, es));
  await tablet.arrivesAt(title);
  return tablet;
}

/** What the hand scanner reads from a card, and the name that the tablet will say. */
export type Card = { memberId: string; card: string; firstName: string };

export async function cardsOf(house: House, people: { id: string; name: string }[]): Promise<Card[]> {
  const cards = await cardsFor(
    await house.as('lupe'),
    people.map(({ id }) => id)
  );
  return people.map(({ id, name }) => ({
    memberId: id,
    card: cards.get(id)!,
    firstName: name.split(' ')[0]!
  }));
}

export async function showCard(tablet: Visit, { card }: Card): Promise<void> {
  const es = { locale: 'es' } as const;
  const field = tablet.page.getByRole('textbox', { name: m.meetings_kiosk_field({}, es), exact: true });
  await field.fill(card);
  await tablet.press(m.meetings_kiosk_send({}, es));
}
