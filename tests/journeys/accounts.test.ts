import { describe, expect, test } from 'vitest';
import { locales, type Locale } from '../../src/platform/localized/index.ts';
import { m } from '../../src/platform/words/index.ts';
import { signatureOf } from '../../src/platform/post/server/index.ts';
import { openHouse } from './house.ts';
import { GATEWAY_SECRET } from './serving.ts';
import type { Visit } from './visit.ts';

const house = openHouse();
const PHONE = '661 555 0101';

/** The code that was sent last, as it lies in the outbox. */
async function newestCode(address: string): Promise<string> {
  const [post] = await house.look<{ body: string }>(
    'select body from post where address = $1 order by created_at desc, id desc limit 1',
    [address]
  );
  return /\d{6}/.exec(post!.body)![0];
}

async function askForCode(visit: Visit, whose: 'own' | 'borrowed', contact: string, to = ''): Promise<void> {
  const spoken = { locale: visit.locale };
  await visit.open(`/sign-in${to && `?to=${encodeURIComponent(to)}`}`);
  await visit.follow(
    whose === 'own' ? m.accounts_sign_in_own({}, spoken) : m.accounts_sign_in_borrowed({}, spoken)
  );
  await visit.write(m.accounts_sign_in_contact({}, spoken), contact);
  await visit.press(m.accounts_sign_in_send({}, spoken));
  await visit.arrivesAt(m.accounts_code_title({}, spoken));
}

async function enter(visit: Visit, code: string): Promise<void> {
  await visit.write(m.accounts_code_field({}, { locale: visit.locale }), code);
  await visit.press(m.accounts_code_enter({}, { locale: visit.locale }));
}

describe.each(locales)('in %s', (locale: Locale) => {
  test('Rosa signs in without scripts, is first refused in words, and arrives where she wanted', async () => {
    const rosa = await house.visit('public', { locale, scripts: false });
    await askForCode(rosa, 'own', PHONE, '/palmdale/roles');
    expect(rosa.page.url()).not.toContain('555');
    await enter(rosa, '12');
    await rosa.sees(m.accounts_code_six({}, { locale }));
    await enter(rosa, await newestCode('+16615550101'));
    await rosa.arrivesAt(m.accounts_roles_title({}, { locale }));
  });

  test('whether anybody knows a contact cannot be read from the page', async () => {
    const [known, unknown] = [PHONE, '661 555 9999'];
    const pages: string[] = [];
    for (const contact of [known, unknown]) {
      const curious = await house.visit('public', { locale });
      await askForCode(curious, 'own', contact);
      pages.push((await curious.page.locator('main').innerHTML()).replaceAll(contact, '…'));
    }
    expect(pages[0]).toBe(pages[1]);
  });
});

test('a borrowed phone keeps nothing, and a stranger to every community has an account', async () => {
  const visitor = await house.visit('public');
  await askForCode(visitor, 'borrowed', 'nueva@example.org', '//evil.example');
  await enter(visitor, await newestCode('nueva@example.org'));
  await visitor.arrivesAt(m.accounts_account_title({}, { locale: 'es' }));
  const session = (await visitor.context.cookies()).find(({ name }) => name === 'tequio_session');
  expect(session).toMatchObject({ expires: -1, httpOnly: true, sameSite: 'Lax' });
  await visitor.open('/sign-out');
  await visitor.press(m.accounts_sign_out({}, { locale: 'es' }));
  await visitor.arrivesAt(m.accounts_sign_out_done_title({}, { locale: 'es' }));
  expect((await visitor.context.cookies()).map(({ name }) => name)).toEqual([]);
});

test('Teresa makes Rosa a greeter, and ends it after asking herself twice', async () => {
  const es = { locale: 'es' } as const;
  const teresa = await house.visit('teresa');
  await teresa.open('/palmdale/roles/new');
  await teresa.write(m.accounts_roles_name({}, es), 'rosa medina');
  await teresa.press(m.accounts_roles_search({}, es));
  await teresa.choose('Rosa Medina');
  await teresa.press(m.accounts_roles_next({}, es));
  await teresa.arrivesAt(m.accounts_roles_which({ name: 'Rosa Medina' }, es));
  await teresa.choose(new RegExp(m.accounts_role_greeter({}, es)));
  await teresa.press(m.accounts_roles_give_do({}, es));
  await teresa.sees(m.accounts_roles_given({ name: 'Rosa Medina' }, es));
  await teresa.look();
  const role = m.accounts_role_greeter({}, es);
  await teresa.follow(m.accounts_roles_end_named({ name: 'Rosa Medina', role }, es));
  await teresa.arrivesAt(m.accounts_roles_end_title({ name: 'Rosa Medina', role }, es));
  await teresa.press(m.accounts_roles_end_do({}, es));
  await teresa.sees(m.accounts_roles_ended({ name: 'Rosa Medina' }, es));
});

describe.each(locales)('a number that changes, in %s', (locale: Locale) => {
  const spoken = { locale };
  const next = locale === 'es' ? '661 555 0771' : '661 555 0772';

  test('Elena gives her new number, and it is the one that counts', async () => {
    const elena = await house.visit('elena', { locale, scripts: false });
    await elena.open('/account');
    await elena.follow(m.accounts_account_contact_change({}, spoken));
    await elena.arrivesAt(m.accounts_contact_title({}, spoken));
    await elena.write(m.accounts_contact_field({}, spoken), 'casa');
    await elena.press(m.accounts_contact_next({}, spoken));
    await elena.sees(m.problem_accounts_contact_unclear({}, spoken));
    await elena.write(m.accounts_contact_field({}, spoken), next);
    await elena.press(m.accounts_contact_next({}, spoken));
    await elena.arrivesAt(m.accounts_code_title({}, spoken));
    await elena.write(m.accounts_code_field({}, spoken), await newestCode(`+1${next.replaceAll(/\D/g, '')}`));
    await elena.press(m.accounts_contact_code_do({}, spoken));
    await elena.sees(m.accounts_account_contact_changed({}, spoken));
    await elena.sees(m.accounts_account_contact_phone({ end: next.slice(-4) }, spoken));
    await elena.look();
  });
});

test('whoever has a number that was silent for half a year is asked whose it is', async () => {
  const es = { locale: 'es' } as const;
  await house.look(
    `update account set confirmed_at = now() - interval '200 days', created_at = now() - interval '300 days'
     where phone = '+16615550101'`
  );
  const rosa = await house.visit('public');
  await askForCode(rosa, 'own', PHONE, '/palmdale/me');
  await enter(rosa, await newestCode('+16615550101'));
  await rosa.arrivesAt(m.accounts_still_title({}, es));
  expect(await rosa.page.locator('main').innerText()).not.toContain('Rosa');
  await rosa.write(m.accounts_still_field({}, es), 'Ana Pérez');
  await rosa.press(m.accounts_still_next({}, es));
  await rosa.sees(m.problem_accounts_name_unknown({}, es));
  await rosa.write(m.accounts_still_field({}, es), 'rosa medina');
  await rosa.press(m.accounts_still_next({}, es));
  await rosa.page.waitForURL('**/palmdale/me');
  await rosa.look();
});

test('a text with ALTO stops the texts, if it comes from the gateway', async () => {
  const fields = { From: '+16615550101', Body: 'ALTO', MessageSid: 'SM1', To: '+15595550100' };
  const url = `${house.url}/hooks/sms`;
  const send = (signature: string) =>
    fetch(url, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'x-twilio-signature': signature, origin: house.url }
    });
  expect((await send('forged')).status).toBe(403);
  const heard = await send(signatureOf(url, fields, GATEWAY_SECRET));
  expect(heard.status).toBe(200);
  expect(await heard.text()).toContain(m.platform_text_stopped({}, { locale: 'es' }));
});
