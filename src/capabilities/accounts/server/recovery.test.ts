import { expect } from 'vitest';
import { sql } from '../../../platform/db/index.ts';
import { inWorld } from '../../../../tests/world.ts';
import { requestCode, signInWithCode } from './codes.ts';
import { openContext } from './open.ts';
import {
  confirmRecovery,
  recoveriesWaiting,
  recoveryWaiting,
  vouchFor,
  withdrawRecovery
} from './recovery.ts';
import { startSession } from './sessions.ts';

const NEW_PHONE = '+16615550777';

inWorld(
  'Rosa lost her phone; two people vouch and the new one is hers, the old one nobody’s',
  async (world) => {
    const { as, people, look } = world;
    const account = as.member.actor.kind === 'account' ? as.member.actor.accountId : '';
    const old = await startSession(as.member, {
      accountId: account,
      shared: false,
      device: 'the lost phone'
    });
    const { id } = await vouchFor(as.officer, people.rosa!, '661 555 0777');
    await confirmRecovery(as.secretary, id);
    await requestCode(as.public, NEW_PHONE, { browser: 'this one', address: '127.0.0.1' });
    const [post] = await look<{ body: string }>(sql`select body from post where address = ${NEW_PHONE}`);
    const code = post!.body.match(/\d{6}/)![0];
    const { token } = await signInWithCode(as.public, {
      contact: NEW_PHONE,
      code,
      shared: false,
      device: '',
      address: '',
      browser: 'this one'
    });
    const opened = await openContext({ ...as.public, token, slug: 'palmdale' });
    expect(opened.context.actor).toMatchObject({ member: { id: people.rosa } });
    const lost = await openContext({ ...as.public, token: old.token, slug: 'palmdale' });
    expect(lost.context.actor).toEqual({ kind: 'public' });
  }
);

inWorld('nobody confirms what they vouched for themselves', async ({ as, people }) => {
  const { id } = await vouchFor(as.officer, people.rosa!, NEW_PHONE);
  await expect(confirmRecovery(as.officer, id)).rejects.toMatchObject({ code: 'accounts.own_confirmation' });
});

inWorld(
  'confirming twice is harmless, and another community finds nothing to confirm',
  async ({ as, people, events }) => {
    const { id } = await vouchFor(as.officer, people.rosa!, NEW_PHONE);
    await expect(confirmRecovery(as.lancasterSecretary, id)).rejects.toMatchObject({
      code: 'platform.not_found'
    });
    await confirmRecovery(as.secretary, id);
    await confirmRecovery(as.secretary, id);
    expect(await events('accounts.recovered')).toHaveLength(1);
  }
);

inWorld(
  'a contact that cannot be read is refused before anything is kept',
  async ({ as, people, events }) => {
    await expect(vouchFor(as.officer, people.rosa!, '555')).rejects.toMatchObject({
      code: 'accounts.contact_unclear'
    });
    expect(await events('accounts.vouched')).toEqual([]);
  }
);

inWorld('what waits shows who asked, and no more of the phone than to compare it', async (world) => {
  const { as, people } = world;
  const { id } = await vouchFor(as.officer, people.rosa!, NEW_PHONE);
  expect(await recoveriesWaiting(as.secretary)).toMatchObject([
    { id, name: 'Rosa Medina', askedByName: 'Denise Walker', contact: '••• 0777' }
  ]);
  await expect(recoveriesWaiting(as.member)).rejects.toMatchObject({ code: 'platform.not_allowed' });
  await expect(recoveryWaiting(as.lancasterSecretary, id)).rejects.toMatchObject({
    code: 'platform.not_found'
  });
});

inWorld('nobody vouches for themselves, nor confirms their own new phone', async ({ as, people }) => {
  await expect(vouchFor(as.officer, people.denise!, NEW_PHONE)).rejects.toMatchObject({
    code: 'accounts.own_recovery'
  });
  const { id } = await vouchFor(as.officer, people.elena!, NEW_PHONE);
  await expect(confirmRecovery(as.secretary, id)).rejects.toMatchObject({ code: 'accounts.own_recovery' });
});

inWorld('somebody of Lancaster, or who does not exist, cannot be vouched for', async ({ as, people }) => {
  for (const id of [people.ana!, 'nonsense'])
    await expect(vouchFor(as.officer, id, NEW_PHONE)).rejects.toMatchObject({ code: 'platform.not_found' });
  await expect(vouchFor(as.member, people.lupe!, NEW_PHONE)).rejects.toMatchObject({
    code: 'platform.not_allowed'
  });
});

inWorld('after a week nobody confirms from memory', async ({ as, at, people }) => {
  const { id } = await vouchFor(as.officer, people.rosa!, NEW_PHONE);
  const later = at(as.secretary, '2026-12-15T17:00:00-08:00');
  expect(await recoveriesWaiting(later)).toEqual([]);
  await expect(confirmRecovery(later, id)).rejects.toMatchObject({ code: 'accounts.recovery_over' });
});

inWorld('a mistake is taken back; what was confirmed is not', async ({ as, people, events }) => {
  const mistaken = await vouchFor(as.officer, people.rosa!, NEW_PHONE);
  await withdrawRecovery(as.officer, mistaken.id);
  await expect(confirmRecovery(as.secretary, mistaken.id)).rejects.toMatchObject({
    code: 'platform.not_found'
  });
  expect(await events('accounts.recovery_withdrawn')).toMatchObject([{ actorId: people.denise }]);
  const { id } = await vouchFor(as.officer, people.rosa!, NEW_PHONE);
  await confirmRecovery(as.secretary, id);
  await expect(withdrawRecovery(as.officer, id)).rejects.toMatchObject({ code: 'platform.not_found' });
});

inWorld('the passkey on the lost phone opens nothing any more', async ({ as, people, look }) => {
  const accountId = as.member.actor.kind === 'account' ? as.member.actor.accountId : '';
  await look(sql`insert into passkey (id, account_id, public_key, name, created_at)
    values ('lost', ${accountId}, '', 'the lost phone', now())`);
  const { id } = await vouchFor(as.officer, people.rosa!, NEW_PHONE);
  await confirmRecovery(as.secretary, id);
  expect(await look(sql`select id from passkey`)).toEqual([]);
});
