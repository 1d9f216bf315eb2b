import { expect, test } from 'vitest';
import { m } from '../../src/platform/words/index.ts';
import { openHouse } from './house.ts';
import type { Visit } from './visit.ts';

const house = openHouse();
const es = { locale: 'es' } as const;

/** A phone that can hold passkeys and whose owner always puts a finger on it. */
async function withFinger({ context, page }: Visit): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true
    }
  });
}

async function addPasskey(visit: Visit, name: string): Promise<void> {
  await visit.open('/account/passkeys');
  await visit.write(m.accounts_passkeys_name({}, es), name);
  await visit.press(m.accounts_passkeys_add({}, es));
}

async function signOut(visit: Visit): Promise<void> {
  await visit.open('/sign-out');
  await visit.press(m.accounts_sign_out({}, es));
  await visit.arrivesAt(m.accounts_sign_out_done_title({}, es));
}

async function signInWithFinger(visit: Visit, to = ''): Promise<void> {
  await visit.open(`/sign-in/passkey${to && `?to=${encodeURIComponent(to)}`}`);
  await visit.press(m.accounts_code_passkey({}, es));
}

test('Rosa adds her phone, and from then on her finger is enough', async () => {
  const rosa = await house.visit('rosa');
  await withFinger(rosa);
  await addPasskey(rosa, 'Mi teléfono');
  await rosa.sees(m.accounts_passkeys_added({}, es));
  await signOut(rosa);
  await signInWithFinger(rosa, '/palmdale/roles');
  await rosa.arrivesAt(m.accounts_roles_title({}, es));
  await rosa.open('/account/passkeys');
  await rosa.sees('Mi teléfono');
});

test('one phone holds one passkey of an account, and the page says so', async () => {
  const elena = await house.visit('elena');
  await withFinger(elena);
  await addPasskey(elena, 'Mi teléfono');
  await elena.sees(m.accounts_passkeys_added({}, es));
  await addPasskey(elena, 'Otra vez');
  await elena.sees(m.accounts_passkeys_known({}, es));
  await elena.look();
});

test('a passkey that was removed opens nothing, and says what does', async () => {
  const lupe = await house.visit('lupe');
  await withFinger(lupe);
  await addPasskey(lupe, 'Teléfono viejo');
  await lupe.sees(m.accounts_passkeys_added({}, es));
  await lupe.follow(m.accounts_passkeys_remove_name({ name: 'Teléfono viejo' }, es));
  await lupe.arrivesAt(m.accounts_passkeys_remove_title({ name: 'Teléfono viejo' }, es));
  await lupe.press(m.accounts_passkeys_remove_do({}, es));
  await lupe.sees(m.accounts_passkeys_none({}, es));
  await signOut(lupe);
  await signInWithFinger(lupe);
  await lupe.sees(m.problem_accounts_passkey_wrong({}, es));
  expect(new URL(lupe.page.url()).pathname).toBe('/sign-in/passkey');
});
