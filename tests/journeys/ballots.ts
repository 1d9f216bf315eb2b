import { expect } from 'vitest';
import { m } from '../../src/platform/words/index.ts';
import { bindTablet, cardsOf, type Evening } from './door.ts';
import type { House } from './house.ts';
import { write } from './proposing.ts';
import type { Visit } from './visit.ts';

/** The ways a vote can be given beside one's own phone, each on its own screens. */

type Person = { id: string; name: string; category: string };
const [es, en] = [{ locale: 'es' }, { locale: 'en' }] as const;
const COLORS = ['parent_0_5', 'parent_6_plus', 'resident', 'stakeholder', 'undisclosed'];

/** What a page of the vote keeps for those who tend it, one tap behind. */
async function tend(visit: Visit, vote: string, label: string): Promise<void> {
  await visit.open(vote);
  await visit.page.getByText(m.decisions_vote_tending({}, { locale: visit.locale })).click();
  await visit.follow(label);
  await visit.arrivesAt(label);
}

/** Somebody rings up, and Elena enters what they say. */
export async function byCall(house: House, vote: string, { name }: Person): Promise<void> {
  const elena = await house.visit('elena');
  await tend(elena, vote, m.decisions_call_title({}, es));
  await elena.write(m.decisions_call_find({}, es), name);
  await elena.press(m.decisions_call_search({}, es));
  await elena.follow(m.decisions_call_choose({ name }, es));
  await elena.sees(m.decisions_call_recorded({}, es));
  await elena.look();
  await elena.choose('Sí');
  await elena.press(m.decisions_call_choose({ name }, es));
  await elena.sees(m.decisions_call_done({ name }, es));
  await elena.look();
}

type AtTablet = { question: string; vote: string; person: Person };

/** A card is held before the tablet at the door; whoever is signed in elsewhere cannot vote with one. */
export async function byCard(house: House, evening: Evening, { question, vote, person }: AtTablet) {
  const lupe = await house.visit('lupe', { locale: 'en' });
  await lupe.open(`${vote}/kiosk`);
  await lupe.sees(m.decisions_kiosk_bind({}, en));
  expect(await lupe.page.locator('[name="card"]').count()).toBe(0);
  const [card] = await cardsOf(house, [person]);
  const tablet = await bindTablet(house, evening, 'mesa de votación');
  await tablet.follow(m.decisions_kiosk_title({}, es));
  await tablet.arrivesAt(m.decisions_kiosk_title({}, es));
  await tablet.follow(question);
  await tablet.arrivesAt(question);
  await tablet.choose('Sí');
  await tablet.write(m.decisions_kiosk_card({}, es), 'no card');
  await tablet.press(m.decisions_vote_send({}, es));
  await tablet.page.getByRole('alert').or(tablet.page.locator('[role="status"]')).first().waitFor();
  await tablet.choose('Sí');
  await tablet.write(m.decisions_kiosk_card({}, es), card!.card);
  await tablet.press(m.decisions_vote_send({}, es));
  await tablet.sees(m.decisions_kiosk_done({}, es));
  await tablet.look();
  await tablet.follow(m.decisions_kiosk_next({}, es));
  await tablet.sees(m.decisions_kiosk_hint({}, es));
}

/** Three papers are printed, two handed out and put in the box; two read each, two sign the sheet. */
export async function onPaper(house: House, vote: string, people: Person[]): Promise<void> {
  const elena = await house.visit('elena');
  await tend(elena, vote, m.decisions_paper_desk({}, es));
  await write(elena, 'count', '3');
  await elena.press(m.decisions_paper_issue_do({}, es));
  await elena.sees(m.decisions_paper_print({}, es));
  const printed = await elena.page.request.get(`${vote}/paper.pdf`);
  expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await elena.open(`${vote}/paper?step=hand`);
  for (const { name } of people) {
    await elena.write(m.decisions_call_find({}, es), name);
    await elena.press(m.decisions_call_search({}, es));
    await elena.press(`${m.decisions_paper_hand({}, es)} ${name}`);
    await elena.sees(m.decisions_paper_handed_to({ name }, es));
  }
  await elena.look();
  const numbers = (
    await house.look<{ number: string }>('select number from paper_ballot order by number')
  ).map(({ number }) => number);
  const marcus = await house.visit('marcus', { locale: 'en', width: 1280, height: 800 });
  await tend(marcus, vote, m.decisions_paper_desk({}, en));
  for (const reader of [elena, marcus]) {
    const said = { locale: reader.locale };
    await reader.open(`${vote}/paper?step=read`);
    for (const number of numbers.slice(0, people.length)) {
      await reader.write(m.decisions_paper_number({}, said), number);
      await reader.choose(m.decisions_vote_yes({}, said));
      await reader.press(m.decisions_paper_read_do({}, said));
      await reader.sees(
        reader === elena ? m.decisions_paper_once({}, said) : m.decisions_paper_agree({}, said)
      );
    }
    await reader.look();
  }
  await elena.open(`${vote}/paper?step=sheet`);
  for (const [name, many] of Object.entries({ castIn: people.length, spoiled: 0, unused: 3 - people.length }))
    await write(elena, name, String(many));
  await elena.press(m.decisions_paper_sheet_do({}, es));
  for (const observer of [elena, marcus]) {
    const said = { locale: observer.locale };
    await observer.open(`${vote}/paper?step=sheet`);
    await observer.press(m.decisions_paper_sign({}, said));
    await observer.sees(/Elena Vargas/);
    await observer.look();
  }
}

/** Two tellers, each alone, until their sheets agree. */
export async function raiseCards(house: House, vote: string, inRoom: Person[]): Promise<void> {
  for (const who of ['lupe', 'marcus'] as const) {
    const locale = who === 'lupe' ? 'es' : 'en';
    const teller = await house.visit(who, { locale });
    await tend(teller, vote, m.decisions_count_title({}, { locale }));
    for (const color of COLORS) {
      const people = String(inRoom.filter(({ category }) => category === color).length);
      await write(teller, `here.${color}`, people);
      await write(teller, `votes.${color}.yes`, people);
    }
    await teller.press(m.decisions_count_send({}, { locale }));
    await teller.sees(
      who === 'lupe' ? m.decisions_count_waiting({}, { locale }) : m.decisions_count_stands({}, { locale })
    );
    await teller.look();
  }
}

/** Two give their word, and get every ballot: as many as were counted. */
export async function recountByTwo(house: House, path: string, ballots: number): Promise<void> {
  for (const who of ['elena', 'marcus'] as const) {
    const locale = who === 'elena' ? 'es' : 'en';
    const witness = await house.visit(who, { locale });
    await witness.open(`${path}/result`);
    await witness.follow(m.decisions_more_count({}, { locale }));
    await witness.arrivesAt(m.decisions_results_title({}, { locale }));
    await witness.press(m.decisions_results_again_do({}, { locale }));
    if (who === 'elena') {
      await witness.sees(m.decisions_results_again_waits({}, { locale }));
      continue;
    }
    await witness.sees(m.decisions_results_recount({}, { locale }));
    await witness.look();
    const sheet = await witness.page.request.get(
      new URL(witness.page.url()).pathname.replace(/result$/, 'ballots.csv')
    );
    const lines = (await sheet.text()).trim().split(/\r?\n/);
    expect(lines).toHaveLength(ballots + 1);
    expect(lines.slice(1).every((line) => line.endsWith('yes'))).toBe(true);
  }
}
