import { expect } from 'vitest';
import { sql } from '../../../platform/db/index.ts';
import { inWorld, type World } from '../../../../tests/world.ts';
import { sendDigest } from './digest.ts';
import { askFor } from './journey.ts';
import { sayConsent } from './reach.ts';

const ORIGIN = 'https://tequio.example';

async function waiting(world: World): Promise<void> {
  const { as, people } = world;
  await sayConsent(as.secretary, people.elena!, { channel: 'email', given: true, how: 'in_person' });
  await askFor(as.secretary, people.rosa!, 'welcomed', people.elena!);
  await askFor(as.secretary, people.lupe!, 'welcomed', people.elena!);
}

inWorld('Elena answers for two newcomers and gets one letter a week', async (world) => {
  await waiting(world);
  expect(await sendDigest(world.as.system, ORIGIN)).toBe(1);
  expect(await sendDigest(world.at(world.as.system, '2026-12-09T08:00:00-08:00'), ORIGIN)).toBe(0);
  expect(await sendDigest(world.at(world.as.system, '2026-12-14T08:00:00-08:00'), ORIGIN)).toBe(1);
  const [letter] = await world.look<{ subject: string; body: string }>(sql`select subject, body from post`);
  expect(letter!.subject).toBe('Personas nuevas que le esperan: 2');
  expect(letter!.body).not.toMatch(/Rosa|Lupe/);
});

inWorld('nobody but the system sends it', async ({ as }) => {
  await expect(sendDigest(as.secretary, ORIGIN)).rejects.toMatchObject({ code: 'platform.not_allowed' });
});
