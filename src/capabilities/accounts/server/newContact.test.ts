import { expect } from 'vitest';
import type { Context } from '../../../platform/context/index.ts';
import { sql } from '../../../platform/db/index.ts';
import { inWorld, type World } from '../../../../tests/world.ts';
import { requestCode, signInWithCode } from './codes.ts';
import { myAccount } from './mine.ts';
import { askForContact, contactAsked, dropContact, proveContact } from './newContact.ts';
import { openContext } from './open.ts';
import { startSession } from './sessions.ts';
import { signInWithName } from './still.ts';

const OLD = '+16615550101';
const NEW = '+16615550777';
const HERS = { browser: 'a secret of her browser', address: '127.0.0.1' };
const from = { ...HERS, shared: false, device: 'a phone' };

const postTo = ({ look }: World, address: string) =>
  look<{ body: string; subject: string }>(
    sql`select body, subject from post where address = ${address} order by created_at desc, id desc`
  );
const codeIn = async (world: World, address: string) =>
  (await postTo(world, address))[0]!.body.match(/\d{6}/)![0];
/** The same person, some minutes later: messages of one moment have no order. */
const later = (context: Context, minutes: number): Context => {
  const now = context.clock().getTime();
  return { ...context, clock: () => new Date(now + minutes * 60_000) };
};
const contactsOf = async (context: Context) => (await myAccount(context)).contacts.map(({ value }) => value);

inWorld(
  'Rosa has a new number: it opens her account, and the old one hears that something changed',
  async (world) => {
    const rosa = world.as.member;
    await askForContact(rosa, '661 555 0777');
    expect(await contactAsked(rosa)).toEqual({ kind: 'phone', value: NEW });
    expect(await contactsOf(rosa)).toEqual([OLD]);
    expect(await proveContact(rosa, await codeIn(world, NEW))).toBe('changed');
    expect(await contactsOf(rosa)).toEqual([NEW]);
    const [notice] = await postTo(world, OLD);
    expect(notice!.body).toContain('cambió el contacto');
    expect(notice!.body).not.toContain('0777');
  }
);

inWorld('the next owner of Rosa’s old number is nobody here', async (world) => {
  await askForContact(world.as.member, NEW);
  await proveContact(world.as.member, await codeIn(world, NEW));
  await requestCode(later(world.as.public, 1), OLD, HERS);
  const { token } = await signInWithCode(later(world.as.public, 1), {
    contact: OLD,
    code: await codeIn(world, OLD),
    ...from
  });
  const { context } = await openContext({ ...world.as.public, token, slug: 'palmdale' });
  expect(context.actor).toMatchObject({ kind: 'account', member: null });
});

inWorld(
  'every other phone is closed where a number was replaced, and none where one was added',
  async (world) => {
    const rosa = world.as.member;
    const accountId = rosa.actor.kind === 'account' ? rosa.actor.accountId : '';
    const { token } = await startSession(rosa, { accountId, shared: false, device: 'the old phone' });
    const kind = async () =>
      (await openContext({ ...world.as.public, token, slug: null })).context.actor.kind;
    await askForContact(rosa, 'rosa.medina@example.org');
    await proveContact(rosa, await codeIn(world, 'rosa.medina@example.org'));
    expect(await contactsOf(rosa)).toEqual([OLD, 'rosa.medina@example.org']);
    expect(await kind()).toBe('account');
    await askForContact(rosa, NEW);
    await proveContact(rosa, await codeIn(world, NEW));
    expect(await kind()).toBe('public');
  }
);

inWorld('a wrong, an old and a used code change nothing; five guesses end it', async (world) => {
  const rosa = world.as.member;
  await askForContact(rosa, NEW);
  const code = await codeIn(world, NEW);
  await expect(proveContact(later(rosa, 11), code)).rejects.toMatchObject({ code: 'accounts.code_wrong' });
  const wrong = code === '000000' ? '000001' : '000000';
  for (let guess = 0; guess < 5; guess++)
    await expect(proveContact(rosa, wrong)).rejects.toMatchObject({ code: 'accounts.code_wrong' });
  await expect(proveContact(rosa, code)).rejects.toMatchObject({ code: 'accounts.code_wrong' });
  expect(await contactsOf(rosa)).toEqual([OLD]);
  await askForContact(later(rosa, 1), NEW);
  await proveContact(later(rosa, 1), await codeIn(world, NEW));
  await expect(proveContact(later(rosa, 1), await codeIn(world, NEW))).rejects.toMatchObject({
    code: 'accounts.code_wrong'
  });
});

inWorld('a number that opens somebody’s account in a community is not taken from them', async (world) => {
  const lupes = (await contactsOf(world.as.greeter))[0]!;
  await askForContact(world.as.member, lupes);
  const code = await codeIn(world, lupes);
  await expect(proveContact(world.as.member, code)).rejects.toMatchObject({ code: 'accounts.contact_taken' });
  expect(await contactsOf(world.as.greeter)).toEqual([lupes]);
});

inWorld(
  'one that somebody opened by mistake, and that belongs nowhere, is given up for it',
  async (world) => {
    await requestCode(world.as.public, NEW, HERS);
    await signInWithCode(world.as.public, { contact: NEW, code: await codeIn(world, NEW), ...from });
    await askForContact(world.as.member, NEW);
    expect(await proveContact(world.as.member, await codeIn(world, NEW))).toBe('changed');
  }
);

inWorld('one of two contacts goes, the last one stays, and both are told', async (world) => {
  const rosa = world.as.member;
  await expect(dropContact(rosa, 'phone')).rejects.toMatchObject({ code: 'accounts.last_contact' });
  await askForContact(rosa, 'rosa.medina@example.org');
  await proveContact(rosa, await codeIn(world, 'rosa.medina@example.org'));
  await dropContact(later(rosa, 1), 'phone');
  await dropContact(later(rosa, 2), 'phone'); // tapped twice
  expect(await contactsOf(rosa)).toEqual(['rosa.medina@example.org']);
  const [mail] = await postTo(world, 'rosa.medina@example.org');
  expect(mail!.subject).toBe('Su cuenta de Tequio cambió');
});

inWorld('on a borrowed phone, and by nobody, nothing is changed', async ({ as }) => {
  const { actor } = as.member;
  const borrowed = { ...as.member, actor: { ...actor, shared: true } } as Context;
  await expect(askForContact(borrowed, NEW)).rejects.toMatchObject({ code: 'accounts.contact_borrowed' });
  await expect(dropContact(borrowed, 'phone')).rejects.toMatchObject({ code: 'accounts.contact_borrowed' });
  await expect(askForContact(as.public, NEW)).rejects.toMatchObject({ code: 'platform.sign_in_first' });
  await expect(proveContact(as.public, '123456')).rejects.toMatchObject({ code: 'platform.sign_in_first' });
  await expect(askForContact(as.member, 'call me')).rejects.toMatchObject({
    code: 'accounts.contact_unclear'
  });
});

const LATER = '2027-07-01T10:00:00-07:00';

inWorld(
  'after half a year of silence the number alone does not open Rosa’s account; her name does',
  async (world) => {
    const anybody = world.at(world.as.public, LATER);
    await requestCode(anybody, OLD, HERS);
    const code = await codeIn(world, OLD);
    await expect(signInWithCode(anybody, { contact: OLD, code, ...from })).rejects.toMatchObject({
      code: 'accounts.whose_number'
    });
    const asked = { contact: OLD, browser: HERS.browser, shared: false, device: 'a phone' };
    await expect(signInWithName(anybody, { ...asked, name: 'Yolanda Ruiz' })).rejects.toMatchObject({
      code: 'accounts.name_unknown'
    });
    const elsewhere = { ...asked, browser: 'another browser', name: 'Rosa Medina' };
    await expect(signInWithName(anybody, elsewhere)).rejects.toMatchObject({ code: 'accounts.code_over' });
    const { token } = await signInWithName(anybody, { ...asked, name: 'rosa medina' });
    const { context } = await openContext({ ...anybody, token, slug: 'palmdale' });
    expect(context.actor).toMatchObject({ member: { id: world.people.rosa } });
    const next = later(anybody, 1440);
    await requestCode(next, OLD, HERS);
    const again = await signInWithCode(next, { contact: OLD, code: await codeIn(world, OLD), ...from });
    expect(again.shared).toBe(false);
  }
);

inWorld('five names a day are enough for whoever guesses', async (world) => {
  const anybody = world.at(world.as.public, LATER);
  await requestCode(anybody, OLD, HERS);
  const code = await codeIn(world, OLD);
  await signInWithCode(anybody, { contact: OLD, code, ...from }).catch(() => undefined);
  const asked = { contact: OLD, browser: HERS.browser, shared: false, device: '' };
  for (let guess = 0; guess < 5; guess++)
    await expect(signInWithName(anybody, { ...asked, name: `Ana ${guess}` })).rejects.toThrow();
  await expect(signInWithName(anybody, { ...asked, name: 'Rosa Medina' })).rejects.toMatchObject({
    code: 'platform.too_many'
  });
});

inWorld('who is signed in says by a code that the contact is still theirs', async (world) => {
  const rosa = world.at(world.as.member, LATER);
  await askForContact(rosa, OLD);
  expect(await proveContact(rosa, await codeIn(world, OLD))).toBe('confirmed');
  expect((await myAccount(rosa)).provedAt).toEqual(new Date(LATER));
});
