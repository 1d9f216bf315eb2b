import { expect, test } from 'vitest';
import { m } from '../../src/platform/words/index.ts';
import type { Locale } from '../../src/platform/localized/index.ts';
import { openHouse } from './house.ts';
import type { Visit } from './visit.ts';

/**
 * The golden thread of Region 1: a neighbor walks on a phone from a figure of the survey to a ratified clause, to the
 * late commitment of an official, and back, following links and nothing else.
 */
const house = openHouse();
const es = { locale: 'es' } as const;

const words = {
  es: {
    survey: 'Encuesta de impacto en la comunidad',
    figure: /59 %/,
    theme: 'Vivienda',
    clause: 'Nadie pierde su casa por haber perdido el trabajo o por enfermarse.',
    promise: 'Llevo al concejo una moratoria de desalojos por enfermedad.'
  },
  en: {
    survey: 'Community Impact Survey',
    figure: /59 %/,
    theme: 'Housing',
    clause: 'Nobody loses their home because they lost work or fell ill.',
    promise: 'I bring a moratorium on evictions for illness to the council.'
  }
};

const path = (visit: Visit) => new URL(visit.page.url()).pathname;
/** A knot of the thread: followed, the same page shows the thread from there. */
async function step(visit: Visit, text: string, kind: string): Promise<void> {
  await visit.page.locator('.thread a', { hasText: text }).first().click();
  await visit.page.waitForURL(`**/thread/${kind}/*`);
  await visit.look();
}

test.each(['es', 'en'] as Locale[])('from 59 % to a late promise and back, in %s', async (locale) => {
  const say = { locale };
  const { survey, figure, theme, clause, promise } = words[locale];
  const neighbor = await house.visit('public', { locale, width: 360 });
  await neighbor.open('/region-1');
  await neighbor.follow(m.surveys_title({}, say));
  await neighbor.arrivesAt(m.surveys_title({}, say));
  await neighbor.follow(survey);
  await neighbor.arrivesAt(survey);
  await neighbor.follow(new RegExp(`^${m.surveys_results_title({}, say)}`));
  await neighbor.arrivesAt(survey);
  const became = neighbor.page.locator('section', { hasText: m.sensemaking_became_title({}, say) }).last();
  await became.getByRole('link', { name: figure }).first().click();
  await neighbor.arrivesAt(m.sensemaking_thread_title({}, say));
  await neighbor.sees(m.sensemaking_knot_priority({}, say));
  await neighbor.sees(m.sensemaking_knot_decision({}, say));
  await neighbor.sees(m.charters_knot_sign_ons({}, say));
  await neighbor.sees(m.charters_standing_late({}, say));

  await step(neighbor, theme, 'theme');
  await neighbor.sees(m.sensemaking_knot_code({}, say));
  await step(neighbor, clause, 'clause');
  await neighbor.follow(m.sensemaking_thread_open({ kind: m.charters_knot_clause({}, say) }, say));
  await neighbor.arrivesAt(m.charters_clause({ label: '1.2' }, say));
  await neighbor.sees(m.charters_clause_ratified({}, say));
  await neighbor.follow('Marta Quiroz, City Council');
  await neighbor.arrivesAt('Marta Quiroz, City Council');
  await neighbor.sees(promise);
  await neighbor.sees(m.charters_standing_late({}, say));

  await neighbor.follow(m.sensemaking_thread_link({}, say));
  await neighbor.arrivesAt(m.sensemaking_thread_title({}, say));
  await knotOf(neighbor, figure).first().click();
  await neighbor.page.waitForURL('**/thread/finding/*');
  await neighbor.follow(m.sensemaking_thread_open({ kind: m.sensemaking_knot_finding({}, say) }, say));
  await neighbor.page.waitForURL('**/results');
  await neighbor.look();
  expect(path(neighbor)).toMatch(/^\/region-1\/surveys\//);
});

/** The figure stands above the words of its knot. */
const knotOf = (visit: Visit, figure: RegExp) =>
  visit.page.locator('.thread li', { hasText: figure }).locator('a');

test('every page that hangs on the thread of the late promise can be read by a neighbor', async () => {
  const neighbor = await house.visit('public', { locale: 'es', width: 360 });
  const [late] = await house.look<{ id: string }>(
    `select commitment_id as id from commitment_step where reported_on is null and due_on < now()`
  );
  await neighbor.open(`/region-1/thread/commitment/${late!.id}`);
  const knots = await neighbor.page
    .locator('.thread a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  const kinds = new Set(knots.map((href) => href.split('/')[3]));
  for (const kind of ['finding', 'card', 'code', 'theme', 'priority', 'clause'])
    expect(kinds).toContain(kind);
  for (const kind of kinds) {
    await neighbor.page.goto(knots.find((href) => href.split('/')[3] === kind)!);
    const open = neighbor.page.locator('p.no-print a').first();
    if (!(await open.count())) continue;
    const answer = await neighbor.page.goto((await open.getAttribute('href'))!);
    expect(answer!.status(), neighbor.page.url()).toBe(200);
  }
});

test('from a question of the town hall one walks to the promise, the clause and the figure', async () => {
  const neighbor = await house.visit('public', { locale: 'es', width: 360 });
  await neighbor.open(`${await townHall()}/questions`);
  const question = '¿Qué va a hacer para que nadie pierda su casa por enfermarse?';
  await neighbor.page.locator('li', { hasText: question }).getByRole('link').click();
  await neighbor.arrivesAt(m.sensemaking_thread_title({}, es));
  await step(neighbor, 'Lleva al concejo una moratoria', 'town_hall_follow_up');
  await step(neighbor, words.es.promise, 'commitment');
  await neighbor.sees(m.charters_standing_late({}, es));
  await step(neighbor, words.es.clause, 'clause');
  await knotOf(neighbor, words.es.figure).first().click();
  await neighbor.page.waitForURL('**/thread/finding/*');
  await step(neighbor, words.es.promise, 'commitment');
  await step(neighbor, question, 'town_hall_question');
});

test('Graciela puts a promise on the board with one tap, and both lists say the same', async () => {
  const graciela = await house.visit('graciela', { locale: 'es', width: 360, scripts: false });
  const list = `${await townHall()}/follow-up`;
  await graciela.open(list);
  const asked = '¿Quién tiende el cable hasta los edificios viejos?';
  await graciela.press(`${m.meetings_hall_follow_to_board({}, es)}: ${asked}`);
  await graciela.page.waitForURL(`**${list}`);
  const neighbor = await house.visit('public', { locale: 'es', width: 360 });
  await neighbor.open(list);
  const promise = neighbor.page.locator('article', { hasText: asked });
  await promise.getByText(m.charters_standing_no_answer({}, es)).waitFor();
  await promise.getByRole('link', { name: m.meetings_hall_follow_on_board({}, es) }).click();
  await neighbor.sees(m.charters_standing_no_answer({}, es));
  await neighbor.sees(m.charters_commitment_heard({}, es));
});

const townHall = async (): Promise<string> => {
  const [hall] = await house.look<{ id: string }>(
    `select h.meeting_id as id from town_hall h join community c on c.id = h.community_id where c.slug = 'region-1'`
  );
  return `/region-1/meetings/${hall!.id}/townhall`;
};

test('the picture of a conversation comes by itself, soon after somebody voted', async () => {
  const [talk] = await house.look<{ id: string }>(
    `select k.id from conversation k join community c on c.id = k.community_id where c.slug = 'region-1'`
  );
  const here = `/region-1/conversations/${talk!.id}`;
  const looker = await house.visit('public', { locale: 'es', width: 360 });
  await looker.open(`${here}/picture`);
  await looker.sees(m.sensemaking_picture_live({}, { locale: 'es' }));
  const hung = () => looker.page.locator('#room').getAttribute('data-step').then(Number);
  const before = await hung();
  const voter = await house.visit('public', { locale: 'es', width: 360 });
  await voter.open(here);
  await voter.press(m.sensemaking_stance_agree({}, { locale: 'es' }));
  await expect.poll(hung, { timeout: 10_000, interval: 50 }).toBeGreaterThan(before);
  await looker.look();
});

test('Graciela lays out what people wrote in the survey, for coders to read', async () => {
  const graciela = await house.visit('graciela', { locale: 'es', width: 360, scripts: false });
  await graciela.open('/region-1/themes/readings/new');
  await graciela.page.locator('input[value^="survey_question "]').first().check();
  await graciela.page.locator('[name="title.es"]').fill('Otra lectura');
  await graciela.press(m.sensemaking_readings_begin({}, es));
  await graciela.arrivesAt('Otra lectura');
  await graciela.page.locator('blockquote').waitFor();
});

test('the demonstration tells its story in the order in which it happened', async () => {
  const [told] = await house.look<Record<string, Date>>(`
    with r as (select id from community where slug = 'region-1')
    select (select max(day)::timestamptz from response, r where community_id = r.id) as answered,
           (select released_on::timestamptz from survey_release, r where community_id = r.id order by number limit 1) as released,
           (select min(published_at) from deck_version, r where community_id = r.id) as deck,
           (select min(begun_at) from theme, r where community_id = r.id) as theme,
           (select min(settled_at) from ranking, r where community_id = r.id) as settled,
           (select min(c.at) from certification c join decision d on d.id = c.decision_id
              join thread_link l on l.from_kind = 'priority' and l.to_id = d.proposal_id, r where c.community_id = r.id) as adopted,
           (select min(begun_at) from charter, r where community_id = r.id) as written,
           (select max(ratified_on)::timestamptz from charter_edition, r where community_id = r.id) as ratified,
           (select min(m.starts_at) from meeting m join town_hall h on h.meeting_id = m.id, r where m.community_id = r.id) as "townHall",
           (select min(typed_at) from sign_on_sheet, r where community_id = r.id) as signed,
           (select min(begun_at) from ranking, r where community_id = r.id) as ranked`);
  const order = [
    'answered',
    'released',
    'deck',
    'theme',
    'ranked',
    'settled',
    'adopted',
    'written',
    'ratified',
    'townHall',
    'signed'
  ];
  const days = order.map((name) => [name, told![name]!.getTime()] as const);
  expect(days.toSorted(([, a], [, b]) => a - b).map(([name]) => name)).toEqual(order);
});
