import { beforeAll, expect, test } from 'vitest';
import { m } from '../../src/platform/words/index.ts';
import { openHouse } from './house.ts';
import { arrived, familiesFor, finish, loseLine, say, surveyIn, type Asked } from './survey.ts';

/** A survey as people meet it: on a phone in a cellar, at the door, on a tablet, on paper. */
const house = openHouse();
let asked: Asked;

beforeAll(async () => {
  asked = await surveyIn(house);
});

test.each(['es', 'en'] as const)(
  'a phone without a line: answers, a reload in the middle, and they arrive once (%s)',
  async (locale) => {
    const l = { locale };
    const name = `Chela ${locale}`;
    const [ask, people] =
      locale === 'es'
        ? ['¿Cómo te llamas?', '¿Cuántas personas viven aquí?']
        : ['What is your name?', 'How many live here?'];
    const phone = await house.visit('public', l);
    await phone.open(`${asked.here}/answer`);
    await loseLine(phone);
    await phone.press(m.surveys_answer_agree({}, l));
    await phone.page.getByText(ask).waitFor();
    await phone.look();
    await say(phone, ask, name);
    // The battery dies in the middle of a number.
    await phone.page.getByText(people).waitFor();
    await phone.page.getByRole('textbox').fill('1');
    await phone.page.waitForTimeout(300);
    await phone.page.reload();
    await phone.press(m.surveys_answer_go_on({}, l));
    await expect.poll(() => phone.page.getByRole('textbox').inputValue()).toBe('1');
    await finish(phone);
    await phone.sees(m.surveys_answer_kept({}, l));
    await phone.look();
    expect((await arrived(house, asked, 'public')).filter((one) => one.name === name)).toEqual([]);
    await phone.context.setOffline(false);
    await phone.sees(m.surveys_answer_sent({}, l));
    await phone.page.reload();
    await phone.page.getByRole('button', { name: m.surveys_answer_agree({}, l) }).waitFor();
    const language = locale === 'es' ? 'Español (es)' : 'English (en)';
    const mine = (await arrived(house, asked, 'public')).filter((one) => one.name === name);
    expect(mine).toEqual([{ mode: 'public', language, name }]);
  }
);

test('a promotora on an offline phone interviews three families in Spanish', async () => {
  const es = { locale: 'es' } as const;
  const names = ['Familia Peña', 'Familia Ruiz', 'Familia Soto'];
  const list = await familiesFor(house, asked, [...names, 'Familia Luna']);
  const phone = await house.visit('lupe');
  await phone.open(list);
  await phone.sees(m.surveys_interview_ready({}, es));
  await loseLine(phone);
  await phone.page.reload();
  await phone.look();
  for (const name of names) {
    await phone.press(m.surveys_interview_begin_with({ name }, es));
    await phone.press(m.surveys_answer_agree({}, es));
    await say(phone, '¿Cómo te llamas?', name);
    if (name === 'Familia Ruiz') {
      await phone.page.waitForTimeout(300);
      await phone.page.reload();
      await phone.press(m.surveys_interview_go_on({ name }, es));
    }
    await say(phone, '¿Cuántas personas viven aquí?', '1');
    await finish(phone);
    await phone.sees(m.surveys_answer_kept({}, es));
    await phone.press(m.surveys_interview_back({}, es));
  }
  await phone.sees(m.surveys_answer_waiting({ count: 3 }, es));
  const luna = phone.page.getByRole('listitem').filter({ hasText: 'Familia Luna' });
  await luna.getByText(m.surveys_try_title({}, es)).click();
  await luna.getByRole('button', { name: m.surveys_try_no_answer({}, es) }).click();
  await phone.look();
  expect(await arrived(house, asked, 'door')).toEqual([]);

  await phone.context.setOffline(false);
  await phone.page.getByText(m.surveys_answer_waiting_keep({}, es)).waitFor({ state: 'detached' });
  expect((await arrived(house, asked, 'door')).map(({ name }) => name)).toEqual(names);
  await expect
    .poll(async () => {
      const rows = await house.look<{ outcome: string }>(
        'select outcome from survey_attempt order by outcome'
      );
      return rows.map(({ outcome }) => outcome);
    })
    .toEqual(['answered', 'answered', 'answered', 'no_answer']);
});

test('a tablet asks one person after the other and forgets each', async () => {
  const es = { locale: 'es' } as const;
  const tablet = await house.visit('lupe', { width: 768, height: 1024 });
  await tablet.open(`${asked.here}/kiosk`);
  await tablet.write(m.surveys_kiosk_name({}, es), 'biblioteca');
  await tablet.press(m.surveys_kiosk_bind({}, es));
  for (const name of ['Don Chuy', 'Doña Mari']) {
    await tablet.press(m.surveys_kiosk_begin({}, es));
    await tablet.look();
    await tablet.press(m.surveys_answer_agree({}, es));
    await tablet.page.getByRole('textbox').waitFor();
    expect(await tablet.page.getByRole('textbox').inputValue()).toBe('');
    await say(tablet, '¿Cómo te llamas?', name);
    await say(tablet, '¿Cuántas personas viven aquí?', '1');
    await finish(tablet);
    await tablet.sees(m.surveys_answer_sent({}, es));
    await tablet.press(m.surveys_kiosk_next({}, es));
  }
  expect((await arrived(house, asked, 'kiosk')).map(({ name }) => name)).toEqual(['Don Chuy', 'Doña Mari']);
  // It is a tablet and nothing else: no page of a member opens on it.
  const answer = await tablet.page.goto('/palmdale/members');
  expect(answer?.status()).toBeGreaterThanOrEqual(400);
});

test('Lupe types a paper sheet by keyboard alone, and is told when she takes it again', async () => {
  const es = { locale: 'es' } as const;
  const desk = await house.visit('lupe', { width: 1280 });
  await desk.open(`${asked.here}/paper`);
  const { keyboard } = desk.page;
  await desk.page.waitForFunction(() => document.activeElement?.id === 'sheet');
  for (const text of ['12', 'Doña Lola', '1', 'Beto', '9']) {
    await keyboard.type(text);
    await keyboard.press('Enter');
  }
  await keyboard.press('1');
  await desk.look();
  await desk.press(m.surveys_typing_save({}, es));
  await desk.sees(m.surveys_typing_done({ count: 1 }, es));
  expect(await arrived(house, asked, 'paper')).toEqual([
    { mode: 'paper', language: 'Español (es)', name: 'Doña Lola' }
  ]);
  await expect.poll(() => house.look('select number from survey_sheet')).toEqual([{ number: '12' }]);
  await desk.page.locator('#sheet').fill('12');
  await keyboard.press('Enter');
  await desk.sees(m.surveys_typing_again_text({}, es));
  await desk.look();
});
