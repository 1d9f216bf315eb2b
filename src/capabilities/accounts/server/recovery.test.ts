import { expect } from 'vitest';
import { sql } from '../../../platform/db/index.ts';
import { inWorld } from '../../../../tests/world.ts';
import { requestCode, signInWithCode } from './codes.ts';
import { openContext } from './open.ts';
import { confirmRecovery, vouchFor } from './recovery.ts';
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
    await requestCode(as.public, NEW_PHONE, '127.0.0.1');
    const [post] = await look<{ body: string }>(sql`select body from post where address = ${NEW_PHONE}`);
    const code = post!.body.match(/\d{6}/)![0];
    const { token } = await signInWithCode(as.public, {
      contact: NEW_PHONE,
      code,
      shared: false,
      device: '',
      address: ''
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
