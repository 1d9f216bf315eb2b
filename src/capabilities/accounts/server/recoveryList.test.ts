import { expect } from 'vitest';
import { inWorld } from '../../../../tests/world.ts';
import { askForContact, proveContact } from './newContact.ts';
import { confirmRecovery, vouchFor } from './recovery.ts';
import { recoveriesDone, silentMembers } from './recoveryList.ts';
import { sql } from '../../../platform/db/index.ts';

inWorld('who stood for Rosa stays to be read, in her community only', async ({ as, people }) => {
  const { id } = await vouchFor(as.officer, people.rosa!, '+16615550777');
  expect(await recoveriesDone(as.secretary)).toEqual([]);
  await confirmRecovery(as.secretary, id);
  expect(await recoveriesDone(as.officer)).toMatchObject([
    { id, memberId: people.rosa, name: 'Rosa Medina', confirmedAt: as.secretary.clock() }
  ]);
  expect(await recoveriesDone(as.lancasterSecretary)).toEqual([]);
  await expect(recoveriesDone(as.member)).rejects.toMatchObject({ code: 'platform.not_allowed' });
});

inWorld(
  'after half a year of silence the secretary sees whom to ask, until they have answered',
  async (world) => {
    const { as, at, people, look } = world;
    expect(await silentMembers(as.secretary)).toEqual([]);
    const [july, rosa] = ['2027-07-01T10:00:00-07:00', people.rosa!];
    const silent = async () => (await silentMembers(at(as.secretary, july))).map(({ memberId }) => memberId);
    expect(await silent()).toContain(rosa);
    await askForContact(at(as.member, july), '+16615550101');
    const [post] = await look<{ body: string }>(sql`select body from post where address = '+16615550101'`);
    await proveContact(at(as.member, july), post!.body.match(/\d{6}/)![0]);
    expect(await silent()).not.toContain(rosa);
    await expect(silentMembers(as.member)).rejects.toMatchObject({ code: 'platform.not_allowed' });
  }
);
