import { expect } from 'vitest';
import { sql } from '../../../platform/db/index.ts';
import { inWorld, type World } from '../../../../tests/world.ts';
import { openContext } from './open.ts';
import { requestCode, signInWithCode } from './codes.ts';

const ROSA = '661 555 0101';
const HERS = { browser: 'a secret of her browser', address: '127.0.0.1' };
const from = { ...HERS, shared: false, device: 'an old phone' };
const STRANGER = { browser: 'a secret of another browser', address: '192.0.2.7' };

/** The six digits, as they lie in the outbox. */
async function codeFor({ look }: World, address: string): Promise<string> {
  const [post] = await look<{ body: string }>(
    sql`select body from post where address = ${address} order by created_at desc, id desc limit 1`
  );
  return post!.body.match(/\d{6}/)![0];
}

inWorld('Rosa signs in with six digits on her prepaid phone and is Rosa', async (world) => {
  await requestCode(world.as.public, ROSA, HERS);
  const code = await codeFor(world, '+16615550101');
  const { token } = await signInWithCode(world.as.public, { contact: ROSA, code, ...from });
  const { context } = await openContext({ ...world.as.public, token, slug: 'palmdale' });
  expect(context.actor).toMatchObject({
    kind: 'account',
    member: { id: world.people.rosa, name: 'Rosa Medina' },
    roles: []
  });
});

inWorld('in another community the same session belongs to nobody', async (world) => {
  await requestCode(world.as.public, ROSA, HERS);
  const code = await codeFor(world, '+16615550101');
  const { token } = await signInWithCode(world.as.public, { contact: ROSA, code, ...from });
  const { context } = await openContext({ ...world.as.public, token, slug: 'lancaster' });
  expect(context.actor).toMatchObject({ kind: 'account', member: null, roles: [] });
});

inWorld('a code works once', async (world) => {
  await requestCode(world.as.public, ROSA, HERS);
  const code = await codeFor(world, '+16615550101');
  await signInWithCode(world.as.public, { contact: ROSA, code, ...from });
  await expect(signInWithCode(world.as.public, { contact: ROSA, code, ...from })).rejects.toMatchObject({
    code: 'accounts.code_wrong'
  });
});

inWorld('five wrong guesses end a code, even for the right sixth', async (world) => {
  await requestCode(world.as.public, ROSA, HERS);
  const code = await codeFor(world, '+16615550101');
  const wrong = code === '000000' ? '000001' : '000000';
  for (let guess = 0; guess < 5; guess++)
    await expect(signInWithCode(world.as.public, { contact: ROSA, code: wrong, ...from })).rejects.toThrow();
  await expect(signInWithCode(world.as.public, { contact: ROSA, code, ...from })).rejects.toMatchObject({
    code: 'accounts.code_wrong'
  });
});

inWorld('a stranger who guesses at Rosa’s contact does not use up her tries', async (world) => {
  const { as } = world;
  await requestCode(as.public, ROSA, HERS);
  const code = await codeFor(world, '+16615550101');
  const wrong = code === '000000' ? '000001' : '000000';
  const guess = (digits: string) =>
    signInWithCode(as.public, { contact: ROSA, code: digits, ...from, ...STRANGER });
  for (let time = 0; time < 10; time++)
    await expect(guess(wrong)).rejects.toMatchObject({ code: 'accounts.code_wrong' });
  expect(await signInWithCode(as.public, { contact: ROSA, code, ...from })).toMatchObject({ shared: false });
});

inWorld('a stranger who asks for a code in Rosa’s name ends neither hers nor can use it', async (world) => {
  const { as } = world;
  await requestCode(as.public, ROSA, HERS);
  const hers = await codeFor(world, '+16615550101');
  await requestCode(world.at(as.public, '2026-12-08T17:01:00-08:00'), ROSA, STRANGER);
  const overheard = signInWithCode(as.public, { contact: ROSA, code: hers, ...from, ...STRANGER });
  await expect(overheard).rejects.toMatchObject({ code: 'accounts.code_wrong' });
  expect(await signInWithCode(as.public, { contact: ROSA, code: hers, ...from })).toBeTruthy();
});

inWorld('a code is over after ten minutes', async (world) => {
  await requestCode(world.as.public, ROSA, HERS);
  const code = await codeFor(world, '+16615550101');
  const later = world.at(world.as.public, '2026-12-08T17:10:01-08:00');
  await expect(signInWithCode(later, { contact: ROSA, code, ...from })).rejects.toMatchObject({
    code: 'accounts.code_wrong'
  });
});

inWorld('somebody unknown gets the same answer, an account and no membership', async (world) => {
  await requestCode(world.as.public, 'nueva@example.org', HERS);
  const code = await codeFor(world, 'nueva@example.org');
  const { token } = await signInWithCode(world.as.public, { contact: 'nueva@example.org', code, ...from });
  const { context } = await openContext({ ...world.as.public, token, slug: 'palmdale' });
  expect(context.actor).toMatchObject({ kind: 'account', member: null });
});

inWorld('the sixth request for one contact in a quarter of an hour is refused calmly', async (world) => {
  for (let ask = 0; ask < 5; ask++) await requestCode(world.as.public, ROSA, HERS);
  await expect(requestCode(world.as.public, ROSA, HERS)).rejects.toMatchObject({
    code: 'platform.too_many'
  });
});

inWorld('neither codes nor session tokens lie in the database in plain', async (world) => {
  await requestCode(world.as.public, ROSA, HERS);
  const code = await codeFor(world, '+16615550101');
  const { token } = await signInWithCode(world.as.public, { contact: ROSA, code, ...from });
  const kept = await world.look<{ row: string }>(
    sql`select to_jsonb(s)::text as row from session s union all select to_jsonb(c)::text from sign_in_code c`
  );
  for (const { row } of kept) {
    expect(row).not.toContain(token);
    expect(row).not.toContain(`"${code}"`);
  }
});
