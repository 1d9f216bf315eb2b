import { beforeAll, expect, test } from 'vitest';
import { m } from '../../src/platform/words/index.ts';
import { openHouse } from './house.ts';
import type { Visit } from './visit.ts';

/**
 * A town hall from the form to the promise: Chayo registers on a small phone without scripts, gets into a workshop
 * when somebody leaves, asks, sees hands go up, and reads months later that it was kept.
 */
const house = openHouse();
const es = { locale: 'es' } as const;
const en = { locale: 'en' } as const;
const QUESTION = '¿Cuándo abrirá la guardería de la calle Diez?';
const WORKSHOP = 'Cartas que sí se leen';
let here = '';
let chayo: Visit;
let ofelia: Visit;

beforeAll(async () => {
  const [meeting] = await house.look<{ id: string }>(
    `select m.id from meeting m join town_hall h on h.meeting_id = m.id where m.closed_at is null`
  );
  here = `/region-5/meetings/${meeting!.id}/townhall`;
});

test('Chayo registers in Spanish at 320 px without scripts, and is written to', async () => {
  const visit = await house.visit('public', { width: 320, scripts: false });
  await visit.open(here);
  await visit.follow(m.meetings_hall_register_do({}, es));
  await visit.arrivesAt(m.meetings_hall_register_title({}, es));
  await visit.write(m.meetings_hall_form_name({}, es), 'Chayo Ibarra');
  await visit.page.locator('[name=contact]').fill('chayo@example.org');
  await visit.choose(m.meetings_need_childcare({}, es));
  await visit.press(m.meetings_hall_register_do({}, es));
  await visit.sees(m.problem_meetings_consent_missing({}, es));
  await visit.look();
  expect(await visit.page.locator('[name=name]').inputValue()).toBe('Chayo Ibarra');
  await visit.choose(m.meetings_hall_form_consent({}, es));
  await visit.press(m.meetings_hall_register_do({}, es));
  await visit.arrivesAt(m.meetings_hall_mine_title({}, es));
  await visit.sees(m.meetings_hall_mine_registered({}, es));
  const letters = await letterTo('chayo@example.org');
  expect(letters).toMatchObject([{ calendar: expect.stringContaining('BEGIN:VEVENT') }]);
});

const letterTo = (address: string) =>
  house.look<{ subject: string; body: string; calendar: string | null }>(
    'select subject, body, calendar from post where address = $1 order by created_at, id',
    [address]
  );

/** The way in from the letter, on another phone. */
const wayIn = async (address: string): Promise<string> => {
  const [letter] = await letterTo(address);
  return new URL(/https?:\S+\/mine\/\S+/.exec(letter!.body)![0]).pathname;
};

async function register(name: string, contact: string): Promise<Visit> {
  const visit = await house.visit('public');
  await visit.open(`${here}/register`);
  await visit.write(m.meetings_hall_form_name({}, es), name);
  await visit.page.locator('[name=contact]').fill(contact);
  await visit.choose(m.meetings_hall_form_consent({}, es));
  await visit.press(m.meetings_hall_register_do({}, es));
  await visit.arrivesAt(m.meetings_hall_mine_title({}, es));
  return visit;
}

const backIn = async (address: string): Promise<Visit> => {
  const visit = await house.visit('public');
  await visit.page.goto(await wayIn(address));
  await visit.arrivesAt(m.meetings_hall_mine_title({}, es));
  return visit;
};

test('a workshop for one: Ofelia has the seat, Chayo stands in line and moves up when she leaves', async () => {
  const priya = await house.visit('priya', en);
  await priya.open(`${here}/prepare/workshops`);
  await priya.page
    .getByText(/^Add a workshop to/)
    .first()
    .click();
  const form = priya.page.locator('form[action="?/add"]').first();
  await form.locator('[name="title.es"]').fill(WORKSHOP);
  await form.locator('[name="title.en"]').fill('Letters that are read');
  await form.locator('[name=room]').fill('Salón Chico');
  const [hours] = await house.look<{ from: string; to: string }>(
    `select to_char(starts_at at time zone 'America/Los_Angeles', 'HH24:MI') as from,
            to_char(ends_at at time zone 'America/Los_Angeles', 'HH24:MI') as to from meeting where id = $1`,
    [here.split('/')[3]]
  );
  await form
    .locator('[name=start]')
    .fill(hours!.from.replace(/^(\d+)/, (h) => String(+h + 2).padStart(2, '0')));
  await form.locator('[name=end]').fill(hours!.to);
  await form.locator('[name=capacity]').fill('1');
  await form.getByRole('button').click();
  await priya.sees('Letters that are read');
  await priya.look();

  ofelia = await register('Ofelia Cruz', 'ofelia@example.org');
  await ofelia.open(`${here}/workshops`);
  await ofelia.press(m.meetings_hall_seat_take({ workshop: WORKSHOP }, es));
  await ofelia.sees(m.meetings_hall_seat_mine({}, es));
  chayo = await backIn('chayo@example.org');
  await chayo.open(`${here}/workshops`);
  await chayo.press(m.meetings_hall_seat_wait({ workshop: WORKSHOP }, es));
  await chayo.sees(m.meetings_hall_seat_waiting({ place: 1 }, es));
  await chayo.look();
  await ofelia.press(m.meetings_hall_seat_leave({ workshop: WORKSHOP }, es));
  await ofelia.look();
  await chayo.open(`${here}/mine`);
  await chayo.sees(WORKSHOP);
  await chayo.sees(m.meetings_hall_seat_mine({}, es));
  const subjects = (await letterTo('chayo@example.org')).map(({ subject }) => subject);
  expect(subjects).toContain(m.meetings_hall_mail_moved_subject({ workshop: WORKSHOP }, es));
});

test('Chayo asks, Priya reads it, Ofelia sees it appear and raises her hand, and it is answered', async () => {
  chayo = await backIn('chayo@example.org');
  await chayo.open(`${here}/questions/ask`);
  await chayo.write(m.meetings_hall_ask_text({}, es), '¿Me llaman al 661 555 0199 para decirme cuándo abre?');
  await chayo.press(m.meetings_hall_ask_send({}, es));
  await chayo.sees(m.problem_meetings_question_contact({}, es));
  await chayo.look();
  await chayo.write(m.meetings_hall_ask_text({}, es), QUESTION);
  await chayo.press(m.meetings_hall_ask_send({}, es));
  await chayo.sees(m.meetings_hall_ask_done({}, es));

  ofelia = await backIn('ofelia@example.org');
  await ofelia.open(`${here}/questions`);
  await ofelia.sees(m.meetings_hall_questions_live({}, es));
  expect(await ofelia.page.getByText(QUESTION).count()).toBe(0);

  const priya = await house.visit('priya', en);
  await priya.open(`${here}/moderate`);
  await priya.press(`${m.meetings_hall_moderate_show({}, en)}: ${QUESTION}`);
  const seen = ofelia.page.locator('li', { hasText: QUESTION });
  await seen.waitFor();
  const hand = seen.getByRole('button');
  await hand.click();
  await ofelia.page.waitForFunction(
    (text) =>
      [...document.querySelectorAll('li')].some(
        (one) => one.textContent?.includes(text) && one.querySelector('strong')?.textContent === '1'
      ),
    QUESTION
  );
  expect(await hand.getAttribute('aria-pressed')).toBe('true');
  await ofelia.look();

  await chayo.open(`${here}/mine`);
  await chayo.sees(m.meetings_hall_state_shown({}, es));

  await priya.open(`${here}/moderate`);
  await priya.press(`${m.meetings_hall_moderate_take({}, en)}: ${QUESTION}`);
  await ofelia.sees(m.meetings_hall_state_answering({}, es));
  const card = priya.page.locator('article', { hasText: QUESTION });
  await card.locator('[name=by]').selectOption({ label: 'Tomás Echeverría' });
  await card.locator('[name="answer.es"]').fill('Abre en agosto, con lugar para cuarenta niños.');
  await card.locator('[name="answer.en"]').fill('It opens in August, with room for forty children.');
  await card.getByRole('button', { name: m.meetings_hall_moderate_answer_do({}, en) }).click();
  await ofelia.sees('Abre en agosto, con lugar para cuarenta niños.');
  await ofelia.look();
  await priya.look();
});

test('the promise is followed up until it is kept, for everybody to see', async () => {
  const priya = await house.visit('priya', en);
  await priya.open(`${here}/moderate`);
  await priya.page
    .locator('li', { hasText: QUESTION })
    .getByRole('link', { name: m.meetings_hall_follow_from({ name: 'Tomás Echeverría' }, en) })
    .click();
  await priya.arrivesAt(m.meetings_hall_follow_new({}, en));
  await priya.page.locator('[name="asked.en"]').fill('When does the daycare on Tenth Street open?');
  await priya.write(m.meetings_hall_follow_owner({}, en), 'Chayo Ibarra');
  await priya.page.locator('[name=dueOn]').fill('2031-08-31');
  await priya.press(m.meetings_hall_follow_save({}, en));
  await priya.arrivesAt(m.meetings_hall_follow_title({}, en));
  await priya.press(`${m.meetings_hall_follow_do_done({}, en)}: When does the daycare on Tenth Street open?`);
  await priya.sees(m.meetings_hall_follow_done({}, en));
  await priya.look();

  const neighbor = await house.visit('public');
  await neighbor.open(`${here}/follow-up`);
  await neighbor.sees(QUESTION);
  await neighbor.sees(m.meetings_hall_follow_done({}, es));
  expect(await neighbor.page.getByText('Chayo Ibarra').count()).toBe(0);
});
