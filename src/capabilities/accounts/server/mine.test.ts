import { expect } from 'vitest';
import { inWorld, type World } from '../../../../tests/world.ts';
import { chooseLanguage, myAccount, myCommunities } from './mine.ts';
import { openContext } from './open.ts';
import { askForPasskey } from './passkeys.ts';
import { endEverySession, endSession, sessionsOf, startSession } from './sessions.ts';

const site = { host: 'localhost', origin: 'http://localhost' };

/** Rosa, signed in for real. */
async function signedIn({ as }: World, device: string, shared = false) {
  const accountId = as.member.actor.kind === 'account' ? as.member.actor.accountId : '';
  const { token } = await startSession(as.member, { accountId, shared, device });
  return (await openContext({ ...as.public, token, slug: null })).context;
}

inWorld('Rosa sees her phone, her language and her community', async (world) => {
  const rosa = await signedIn(world, 'an old phone');
  expect(await myAccount(rosa)).toMatchObject({
    contacts: [{ kind: 'phone', value: '+16615550101' }],
    locale: 'es'
  });
  expect(await myCommunities(rosa)).toMatchObject([{ slug: 'palmdale', timeZone: 'America/Los_Angeles' }]);
  await chooseLanguage(rosa, 'en');
  expect(await myAccount(rosa)).toMatchObject({ locale: 'en' });
});

inWorld('the public has no account to look at', async ({ as }) => {
  for (const ask of [() => myAccount(as.public), () => chooseLanguage(as.public, 'en')])
    await expect((async () => ask())()).rejects.toMatchObject({ code: 'platform.sign_in_first' });
});

inWorld('she ends the session on the library’s computer and stays on her phone', async (world) => {
  const phone = await signedIn(world, 'my phone');
  const library = await signedIn(world, 'a library computer');
  const there = (await sessionsOf(phone)).find((one) => !one.current)!;
  expect(there).toMatchObject({ device: 'a library computer', createdAt: phone.clock() });
  await endSession(phone, there.id);
  await endSession(phone, there.id);
  expect(await sessionsOf(phone)).toMatchObject([{ device: 'my phone', current: true }]);
  expect(await sessionsOf(library)).not.toContainEqual(expect.objectContaining({ current: true }));
});

inWorld('nobody ends another’s session, and ending all ends only one’s own', async (world) => {
  const rosa = await signedIn(world, 'Rosa’s phone');
  const [mine] = await sessionsOf(rosa);
  await endSession(world.as.greeter, mine!.id);
  await endEverySession(world.as.greeter);
  expect(await sessionsOf(rosa)).toHaveLength(1);
  await endEverySession(rosa);
  expect(await sessionsOf(rosa)).toEqual([]);
});

inWorld('a borrowed phone is asked for no passkey', async (world) => {
  const borrowed = await signedIn(world, 'a neighbour’s phone', true);
  await expect(askForPasskey(borrowed, site)).rejects.toMatchObject({ code: 'accounts.passkey_borrowed' });
  const own = await signedIn(world, 'my phone');
  const { options } = await askForPasskey(own, site);
  expect(options).toMatchObject({ rp: { id: 'localhost' }, user: { name: '+16615550101' } });
});
