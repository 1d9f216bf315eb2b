import { expect } from 'vitest';
import { castVote } from '../../src/capabilities/decisions/server/index.ts';
import { electionPage, myEligibility, nameCandidate } from '../../src/capabilities/elections/server/index.ts';
import { addMonths, dayIn } from '../../src/platform/clock/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { localized } from '../../src/platform/localized/index.ts';
import { m } from '../../src/platform/words/index.ts';
import { asMember } from '../../world/keeper.ts';
import type { House } from './house.ts';
import { write } from './proposing.ts';
import type { Visit } from './visit.ts';

/** An election as its people meet it, page by page. The days between its pages are taken out of its calendar. */

type Person = { id: string; name: string; category: string };
type Days = { nominationsFrom: string; nominationsUntil: string };
const [es, en] = [{ locale: 'es' }, { locale: 'en' }] as const;

export const todayThere = (): string => dayIn('America/Los_Angeles', new Date());
const idIn = (path: string): string => path.split('/').at(-1)!;

/** Everything but the day of taking office comes so much earlier that this day is today. */
async function bringToToday(house: House, election: string, day: string): Promise<void> {
  const at = `(${day} - '${todayThere()}'::date)`;
  const columns = ['nominations_from', 'nominations_until', 'notice_on', 'voting_from', 'voting_until'];
  const earlier = columns.map((column) => `${column} = ${column} - ${at}`).join(', ');
  await house.look(`update election set ${earlier} where id = $1 returning id`, [idIn(election)]);
}

export async function callElection(house: House): Promise<{ id: string; days: Days }> {
  const elena = await house.visit('elena');
  await elena.open('/palmdale/elections');
  await elena.follow(m.elections_home_call({}, es));
  await elena.arrivesAt(m.elections_call_when({}, es));
  await elena.page.locator('[name="day"]:not([value="other"])').last().check();
  await elena.press(m.elections_call_next({}, es));
  await elena.arrivesAt(m.elections_call_title({}, es));
  await elena.sees(new RegExp(m.elections_call_days_rules({ naming: 21, notice: 0 }, es).split(' y ')[0]!));
  // Offices are contests of their own; this evening the seats of the team are enough.
  for (const office of ['Presidencia', 'Vicepresidencia', 'Secretaría'])
    for (const box of await elena.page.getByLabel(office, { exact: false }).all()) await box.uncheck();
  const order = elena.page.getByLabel(m.elections_choice_instant_runoff({}, es));
  if (await order.count()) await order.check();
  await elena.press(m.elections_call_do({}, es));
  await elena.sees(m.elections_page_rules({ number: 2 }, es));
  await elena.look();
  const path = new URL(elena.page.url()).pathname;
  const [days] = await house.look<Days>(
    `select nominations_from::text as "nominationsFrom", nominations_until::text as "nominationsUntil"
       from election where id = $1`,
    [idIn(path)]
  );
  return { id: idIn(path), days: days! };
}

const toName = async (visit: Visit, election: string) => {
  await visit.open(election);
  await visit.follow(m.elections_page_name({}, visit));
  await visit.arrivesAt(m.elections_name_title({}, visit));
};

export async function nameCandidates(house: House, election: string, people: Person[]): Promise<void> {
  await bringToToday(house, election, 'nominations_from');
  const rosa = await house.visit('rosa');
  await toName(rosa, election);
  await rosa.press(m.elections_name_next({}, es));
  await rosa.arrivesAt(m.elections_name_words({}, es));
  await write(rosa, 'statement.es', 'Quiero que las mamás nuevas encuentren su lugar.');
  await rosa.press(m.elections_name_stand({}, es));
  await rosa.sees(m.elections_mine_gap({ language: 'inglés' }, es));
  await rosa.page.getByText(m.elections_mine_gap_seen({ language: 'inglés' }, es)).click();
  await rosa.sees('Quiero que las mamás nuevas encuentren su lugar.');
  await rosa.look();

  const lupe = await house.visit('lupe');
  await toName(lupe, election);
  await lupe.choose(m.elections_name_other({}, es));
  await lupe.press(m.elections_name_next({}, es));
  await lupe.arrivesAt(m.elections_name_whom({}, es));
  await lupe.write(m.elections_name_whom_label({}, es), 'Marcus Hill');
  await lupe.press(m.elections_name_do({}, es));
  await lupe.sees(m.elections_name_asked({}, es));

  const marcus = await house.visit('marcus', { locale: 'en', width: 1280, height: 800 });
  await marcus.open(election);
  await marcus.follow(m.elections_page_mine_go({}, en));
  await marcus.sees(m.elections_mine_question({}, en));
  await marcus.look();
  await write(marcus, 'statement.en', 'Meetings that end on time, and decisions that are kept.');
  await marcus.press(m.elections_mine_accept({}, en));
  await marcus.sees(m.elections_mine_accepted({}, en));
  await marcus.look();
  await nameThemselves(house, election, people);
}

/** Enough of the others to make it a contest. */
async function nameThemselves(house: House, election: string, people: Person[]): Promise<void> {
  const elena = await house.as('elena');
  const { contests } = await electionPage(elena, idIn(election));
  const { id: contestId, seats } = contests[0]!;
  let wanted = seats.length + 1;
  for (const person of people) {
    const self = asMember(elena, person as never);
    if (!wanted || !(await myEligibility(self, contestId)).able) continue;
    const statement = localized('es', { es: 'Llevo tres años acompañando a familias.' });
    await nameCandidate(self, { id: newId(), contestId, memberId: person.id, statement });
    wanted--;
  }
}

export async function voteInElection(house: House, election: string, people: Person[]): Promise<void> {
  await bringToToday(house, election, 'voting_from');
  const elena = await house.visit('elena');
  await elena.open(election);
  await elena.press(m.elections_page_open({}, es));
  await elena.sees(m.elections_page_vote({}, es));
  await elena.look();
  const self = await house.as('elena');
  const { contests } = await electionPage(self, idIn(election));
  const { voteId, candidates } = contests[0]!;
  const liked = ['Rosa Medina', 'Marcus Hill'].map((name) => candidates.find((one) => one.name === name)!.id);
  const others = candidates.map(({ id }) => id).filter((id) => !liked.includes(id));

  const rosa = await house.visit('rosa', { width: 320, height: 640 });
  await rosa.open(election);
  await rosa.follow(m.elections_page_vote({}, es));
  await rosa.page.locator(`[name="place.${liked[0]}"]`).selectOption('1');
  await rosa.page.locator(`[name="place.${liked[1]}"]`).selectOption('2');
  await rosa.press(m.decisions_vote_send({}, es));
  await rosa.sees(m.decisions_vote_cast({}, es));
  await rosa.look();
  key = (await rosa.page.locator('.signs').textContent())!.trim();
  for (const [index, voter] of people.entries()) {
    const turned = [...others.slice(index % others.length), ...others.slice(0, index % others.length)];
    const order =
      index % 4 ? [...(index % 2 ? liked : liked.toReversed()), ...turned] : [...turned, ...liked];
    const mark = { kind: 'rank' as const, ranks: order.map((id) => [id]) };
    await castVote(asMember(self, voter as never), { voteId: voteId!, mark });
  }
}

/** What Rosa’s phone showed her when she had voted. */
let key = '';

export async function countInPublic(house: House, election: string): Promise<void> {
  await closeTheBox(house, election);
  for (const who of ['lupe', 'teresa'] as const) {
    const observer = await house.visit(who);
    await observer.open(election);
    await observer.follow(m.elections_page_count({}, es));
    await observer.arrivesAt(m.elections_room_title({}, es));
    await observer.press(m.elections_room_observe({}, es));
    await observer.sees(
      m.elections_room_observers_me({ name: who === 'lupe' ? 'Lupe Ortega' : 'Teresa Luna' }, es)
    );
    await observer.look();
  }
  const elena = await house.visit('elena');
  await elena.open(election);
  await elena.follow(m.elections_page_count({}, es));
  await elena.write(m.elections_room_word({}, es), 'nopal 12');
  await elena.press(m.elections_room_count({}, es));
  await elena.page.waitForURL(/\/results$/);
  await elena.sees(m.elections_results_round({ number: 2 }, es));
  await elena.look();
  for (const who of ['rosa', 'marcus'] as const) {
    const locale = who === 'rosa' ? 'es' : 'en';
    const reader = await house.visit(who, who === 'rosa' ? {} : { locale, width: 1280, height: 800 });
    await reader.open(election);
    await reader.follow(m.elections_page_results({}, { locale }));
    await reader.sees(m.elections_results_round({ number: 1 }, { locale }));
    await reader.sees(new RegExp('Rosa Medina'));
    await reader.look();
    if (who === 'rosa') await findsHerKey(reader);
  }
}

/** The evening of the last day is over: nobody waits for it. */
async function closeTheBox(house: House, election: string): Promise<void> {
  const past = `now() - interval '1 hour'`;
  await house.look(
    `update vote set closes_at = ${past} where subject_id in (select id from contest where election_id = $1) returning id`,
    [idIn(election)]
  );
  await house.look(
    `update contest set opened_at = opened_at - interval '3 hours', closes_at = ${past} where election_id = $1 returning id`,
    [idIn(election)]
  );
}

async function findsHerKey(rosa: Visit): Promise<void> {
  await rosa.follow(m.elections_check_keys({}, es));
  await rosa.arrivesAt(m.decisions_results_title({}, es));
  await rosa.write(m.decisions_receipt_find({}, es), key);
  await rosa.press(m.decisions_receipt_do({}, es));
  await rosa.sees(m.decisions_receipt_found({}, es));
  await rosa.look();
}

export async function seatTheElected(house: House, election: string): Promise<void> {
  const elena = await house.visit('elena');
  await elena.open(election);
  await elena.follow(m.elections_page_installation({}, es));
  await elena.arrivesAt(m.elections_first_title({}, es));
  await elena.press(m.elections_first_install({}, es));
  await elena.sees(m.elections_first_orientation({ name: 'Rosa Medina' }, es));
  await elena.look();
  const terms = await house.look<{ from: string; until: string; name: string }>(
    `select h.from_on::text as from, h.until_on::text as until, m.name from winner w
       join seat_holding h on h.id = w.holding_id join member m on m.id = h.member_id
       join contest c on c.id = w.contest_id where c.election_id = $1`,
    [idIn(election)]
  );
  expect(terms.map(({ name }) => name)).toEqual(expect.arrayContaining(['Rosa Medina', 'Marcus Hill']));
  for (const { from, until } of terms) expect(until).toBe(addMonths(from, 24));
  const [team] = await house.look<{ id: string }>('select body_id as id from election where id = $1', [
    idIn(election)
  ]);
  const rosa = await house.visit('rosa');
  await rosa.open(`/palmdale/bodies/${team!.id}`);
  await rosa.sees(/Rosa Medina/);
}
