import { describe, expect, test } from 'vitest';
import { locales } from '../../src/platform/localized/index.ts';
import { m } from '../../src/platform/words/index.ts';
import { openHouse } from './house.ts';
import { newestCode } from './outbox.ts';
import type { Visit } from './visit.ts';

const house = openHouse();

describe.each(locales)('in %s', (locale) => {
  test('Rosa signs in with the six numbers on her own phone, and out again', async () => {
    const rosa = await house.visit('public', { locale });
    await askForCode(rosa, m.accounts_sign_in_own({}, { locale }));
    await rosa.write(m.accounts_code_field({}, { locale }), await newestCode(rosa));
    await rosa.press(m.accounts_code_enter({}, { locale }));
    await rosa.arrivesAt(m.places_home_hello({ name: 'Rosa' }, { locale }));
    const [session] = await rosa.context.cookies();
    expect(session!.expires).toBeGreaterThan(Date.now() / 1000 + 29 * 86_400);
    await rosa.open('/sign-out');
    await rosa.press(m.accounts_sign_out({}, { locale }));
    await rosa.arrivesAt(m.accounts_sign_out_done_title({}, { locale }));
    await rosa.page.goto('/palmdale');
    await rosa.page.getByRole('heading', { level: 1, name: 'Palmdale' }).waitFor();
  });

  test('on a phone that is not hers nothing stays when the browser is closed', async () => {
    const rosa = await house.visit('public', { locale });
    await askForCode(rosa, m.accounts_sign_in_borrowed({}, { locale }));
    await rosa.write(m.accounts_code_field({}, { locale }), await newestCode(rosa));
    await rosa.press(m.accounts_code_enter({}, { locale }));
    await rosa.arrivesAt(m.places_home_hello({ name: 'Rosa' }, { locale }));
    expect((await rosa.context.cookies()).map(({ expires }) => expires)).toEqual([-1]);
    await rosa.follow(m.accounts_sign_out({}, { locale }));
    await rosa.arrivesAt(m.accounts_sign_out_shared_title({}, { locale }));
    await rosa.press(m.accounts_sign_out({}, { locale }));
    await rosa.arrivesAt(m.accounts_sign_out_done_title({}, { locale }));
    expect(await rosa.context.cookies()).toEqual([]);
    await rosa.page.goBack();
    await rosa.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await rosa.page.getByText(m.places_home_hello({ name: 'Rosa' }, { locale })).count()).toBe(0);
  });

  test('a wrong code is refused in words, and the right one still works', async () => {
    const lupe = await house.visit('public', { locale });
    // Another number: whoever asks too often has to wait.
    await askForCode(lupe, m.accounts_sign_in_own({}, { locale }), '661-555-0102');
    const code = await newestCode(lupe);
    const field = m.accounts_code_field({}, { locale });
    for (const wrong of ['12', code.replace(/./, (digit) => String((Number(digit) + 1) % 10))]) {
      await lupe.write(field, wrong);
      await lupe.press(m.accounts_code_enter({}, { locale }));
      await lupe.page.getByRole('alert').waitFor();
      await lupe.arrivesAt(m.accounts_code_title({}, { locale }));
      expect(await lupe.page.getByLabel(field).getAttribute('aria-invalid')).toBe('true');
    }
    await lupe.write(field, code);
    await lupe.press(m.accounts_code_enter({}, { locale }));
    await lupe.arrivesAt(m.places_home_hello({ name: 'Lupe' }, { locale }));
  });
});

/** As far as the page that asks for the code. The numbers are those of the cast. */
async function askForCode(rosa: Visit, whose: string, number = '(661) 555-0101'): Promise<void> {
  const { locale } = rosa;
  await rosa.open('/palmdale');
  await rosa.follow(m.accounts_sign_in_title({}, { locale }));
  await rosa.arrivesAt(m.accounts_sign_in_shared({}, { locale }));
  await rosa.follow(whose);
  await rosa.arrivesAt(m.accounts_sign_in_contact_title({}, { locale }));
  await rosa.write(m.accounts_sign_in_contact({}, { locale }), number);
  await rosa.press(m.accounts_sign_in_send({}, { locale }));
  await rosa.arrivesAt(m.accounts_code_title({}, { locale }));
}
