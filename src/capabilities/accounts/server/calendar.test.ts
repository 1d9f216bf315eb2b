import { expect } from 'vitest';
import { read } from '../../../platform/db/index.ts';
import { inWorld } from '../../../../tests/world.ts';
import { calendarKey, readToken } from './tokens.ts';

inWorld('Rosa’s calendar keeps its address, and it is hers', async ({ as, people }) => {
  const key = await calendarKey(as.member);
  expect(await calendarKey(as.member)).toBe(key);
  expect(await read(as.public, (tx) => readToken(tx, 'calendar', key))).toMatchObject({
    memberId: people.rosa
  });
});

inWorld('with a new address the old one opens nothing', async ({ as, people }) => {
  const old = await calendarKey(as.member);
  const key = await calendarKey(as.member, { renew: true });
  expect(key).not.toBe(old);
  await expect(read(as.public, (tx) => readToken(tx, 'calendar', old))).rejects.toMatchObject({
    code: 'accounts.token_revoked'
  });
  expect(await read(as.public, (tx) => readToken(tx, 'calendar', key))).toMatchObject({
    memberId: people.rosa
  });
});

inWorld('a calendar key is no card, and is read in its own community only', async ({ as }) => {
  const key = await calendarKey(as.member);
  await expect(read(as.greeter, (tx) => readToken(tx, 'card', key))).rejects.toMatchObject({
    code: 'accounts.token_forged'
  });
  await expect(read(as.lancasterGreeter, (tx) => readToken(tx, 'calendar', key))).rejects.toMatchObject({
    code: 'accounts.token_foreign'
  });
});

inWorld('a stranger has no calendar here', async ({ as }) => {
  await expect(calendarKey(as.stranger)).rejects.toMatchObject({ code: 'platform.not_found' });
  await expect(calendarKey(as.public)).rejects.toMatchObject({ code: 'platform.sign_in_first' });
});
