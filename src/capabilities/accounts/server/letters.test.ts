import { expect } from 'vitest';
import { transact } from '../../../platform/db/index.ts';
import { deliver, send } from '../../../platform/letters/index.ts';
import { inWorld } from '../../../../tests/world.ts';
import { lettersOf } from './letters.ts';

inWorld('what Palmdale tells its region, both sides can read', async ({ as, communities }) => {
  await transact(as.secretary, (tx) =>
    send(tx, communities['region-5']!.id, 'people.monthly_figures', { members: 64 })
  );
  expect(await lettersOf(as.member, 'out')).toMatchObject([
    { kind: 'people.monthly_figures', content: { members: 64 }, deliveredAt: null, other: { from: 'en' } }
  ]);
  await transact(as.secretary, deliver);
  const [read] = await lettersOf(as.regionStaff, 'in');
  expect(read).toMatchObject({ content: { members: 64 }, other: { texts: { en: { text: 'Palmdale' } } } });
  expect(read!.deliveredAt).toEqual(read!.at);
  expect(await lettersOf(as.lancasterGreeter, 'in')).toEqual([]);
});

inWorld('a stranger reads no letters', async ({ as }) => {
  await expect(lettersOf(as.stranger, 'out')).rejects.toMatchObject({ code: 'platform.not_found' });
  await expect(lettersOf(as.public, 'in')).rejects.toMatchObject({ code: 'platform.sign_in_first' });
});
