import { expect } from 'vitest';
import { ownFolder } from '#tests/folder';
import { inWorld, type World } from '#tests/world';
import { sql } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import type { Wants } from '../../rules/signing.ts';
import { assembly } from '../../tests/charter.ts';
import { ratified } from '../../tests/ratified.ts';
import {
  askToSign,
  contactsOf,
  hideName,
  sendHeldCodes,
  signOn,
  signOnCounts,
  signOnQueue,
  takeSupportBack,
  tidySignOns,
  typeSheet,
  wallOf
} from '../index.ts';

process.env.DATA_DIR = ownFolder('charters');

const FROM = { address: '203.0.113.7', site: 'http://localhost' };
const named = {
  kind: 'person' as const,
  name: 'Rosa Medina',
  place: 'palmdale',
  listed: true,
  contact: true
};
const nameless = { ...named, name: null, listed: false, contact: false };
const clinic = { ...named, kind: 'organization' as const, name: 'Clínica del Valle' };

const charterIn = async (world: World) => (await ratified(world, await assembly(world))).id;

async function newestCode({ look }: World): Promise<string> {
  const [post] = await look<{ body: string }>(sql`select body from post order by ctid desc limit 1`);
  return /\b\d{6}\b/.exec(post!.body)![0];
}

async function signs(world: World, charterId: string, contact: string, wants: Wants) {
  const { id } = await askToSign(world.as.public, { charterId, contact, wants }, FROM);
  return signOn(world.as.public, { requestId: id, code: await newestCode(world) }, FROM.address);
}

inWorld(
  'a neighbor signs on with the code from her phone, and an organization from its mail',
  async (world) => {
    const { as } = world;
    const charterId = await charterIn(world);
    await signs(world, charterId, '661 555 0199', named);
    await signs(world, charterId, 'hola@clinica.example', clinic);
    expect(await signOnCounts(as.public, charterId)).toMatchObject({
      ...{ all: 2, people: 1, organizations: 1 },
      places: [{ place: 'palmdale', people: 1, organizations: 1 }]
    });
    const wall = await wallOf(as.public, charterId, { kind: 'organization' });
    expect(wall.names.map(({ name }) => name)).toEqual(['Clínica del Valle']);
    expect(await contactsOf(as.secretary, charterId)).toHaveLength(2);
    await hideName(as.secretary, wall.names[0]!.id);
    expect((await wallOf(as.public, charterId, { kind: 'organization' })).names).toEqual([]);
    expect((await signOnCounts(as.public, charterId)).organizations).toBe(1);
  }
);

inWorld('of whoever signs without a name nothing leads back to them', async (world) => {
  const { as, look, events } = world;
  const charterId = await charterIn(world);
  await signs(world, charterId, '661 555 0199', nameless);
  const rows = await look<Record<string, unknown>>(sql`select * from sign_on`);
  expect(rows[0]).toMatchObject({ name: null, listed: false, sheetId: null });
  expect(Object.values(rows[0]!).some((value) => value instanceof Date)).toBe(false);
  expect(await look(sql`select * from sign_on_contact`)).toEqual([]);
  expect(await look(sql`select * from sign_on_request`)).toEqual([]);
  const proofs = await look<Record<string, unknown>>(sql`select * from sign_on_proof`);
  expect(Object.keys(proofs[0]!).sort()).toEqual(['charterId', 'communityId', 'contactHash', 'undoHash']);
  expect(await events('charters.signed')).toEqual([]);
  const before = rows[0]!.id;
  await tidySignOns({ ...as.system, clock: () => new Date('2026-12-09T20:00:00Z') });
  const [after] = await look<{ id: string }>(sql`select id from sign_on`);
  expect(after!.id).not.toBe(before);
  expect((await signOnCounts(as.public, charterId)).people).toBe(1);
});

inWorld('each contact counts once; whoever holds the key takes it back and may sign again', async (world) => {
  const { as } = world;
  const charterId = await charterIn(world);
  const { undo } = await signs(world, charterId, '661 555 0199', named);
  await expect(signs(world, charterId, '(661) 555-0199', nameless)).rejects.toMatchObject({
    code: 'charters.signed_already'
  });
  await takeSupportBack(as.public, 'a-key-that-nobody-holds', FROM.address);
  expect((await signOnCounts(as.public, charterId)).all).toBe(1);
  await takeSupportBack(as.public, undo, FROM.address);
  await takeSupportBack(as.public, undo, FROM.address);
  expect((await signOnCounts(as.public, charterId)).all).toBe(0);
  expect(await contactsOf(as.secretary, charterId)).toEqual([]);
  await signs(world, charterId, '661 555 0199', nameless);
  expect((await signOnCounts(as.public, charterId)).all).toBe(1);
});

inWorld('a wrong code signs nothing, and five wrong ones end it', async (world) => {
  const { as } = world;
  const charterId = await charterIn(world);
  const { id } = await askToSign(as.public, { charterId, contact: '661 555 0199', wants: named }, FROM);
  const right = await newestCode(world);
  const wrong = right === '111111' ? '222222' : '111111';
  for (let guess = 0; guess < 5; guess++)
    await expect(signOn(as.public, { requestId: id, code: wrong }, FROM.address)).rejects.toMatchObject({
      code: 'charters.code_wrong'
    });
  await expect(signOn(as.public, { requestId: id, code: right }, FROM.address)).rejects.toMatchObject({
    code: 'charters.code_wrong'
  });
  expect((await signOnCounts(as.public, charterId)).all).toBe(0);
});

inWorld(
  'a contact nobody can read, an organization without a name, a charter not ratified',
  async (world) => {
    const { as } = world;
    const charterId = await charterIn(world);
    const asked = (change: object) =>
      askToSign(as.public, { charterId, contact: '661 555 0199', wants: named, ...change }, FROM);
    await expect(asked({ contact: 'mañana' })).rejects.toMatchObject({ code: 'charters.contact_unclear' });
    await expect(asked({ wants: { ...clinic, name: ' ' } })).rejects.toMatchObject({
      code: 'charters.name_missing'
    });
    await expect(asked({ charterId: newId() })).rejects.toMatchObject({ code: 'charters.not_ratified' });
  }
);

inWorld('in a flood from one place the honest come first, and nobody honest is lost', async (world) => {
  const { as, look } = world;
  const charterId = await charterIn(world);
  const rules = { atOnce: 2, budget: 20, minutes: 15, most: 150 };
  const asks = (contact: string, address: string) =>
    askToSign(as.public, { charterId, contact, wants: nameless }, { ...FROM, address }, rules);
  for (let bot = 0; bot < 150; bot++) await asks(`bot${bot}@flood.example`, '198.51.100.1');
  await expect(asks('bot150@flood.example', '198.51.100.1')).rejects.toMatchObject({
    code: 'charters.asked_too_much'
  });
  for (let one = 0; one < 30; one++) await asks(`vecina${one}@example.org`, `203.0.113.${one}`);
  const codes = () => look<{ address: string }>(sql`select address from post order by created_at, id`);
  // Of the flood two were answered at once; the neighbors took the rest of the budget.
  expect((await codes()).filter(({ address }) => address.startsWith('bot'))).toHaveLength(2);
  expect(await signOnQueue(as.secretary, charterId)).toEqual({ held: 160, sent: 20 });
  const later = { ...as.system, clock: () => new Date('2026-12-09T01:30:00Z') };
  const now = new Date(later.clock().getTime());
  expect(now > as.system.clock()).toBe(true);
  expect(await sendHeldCodes(later, FROM.site, rules)).toBe(20);
  const reached = (await codes()).filter(({ address }) => address.startsWith('vecina'));
  expect(reached).toHaveLength(30);
  expect(await sendHeldCodes(later, FROM.site, rules)).toBe(0);
});

inWorld(
  'a paper sheet is typed in with its scan, once; who signed before is not counted again',
  async (world) => {
    const { as } = world;
    const charterId = await charterIn(world);
    await signs(world, charterId, '661 555 0199', named);
    const line = (wants: Wants, contact: string) => ({
      wants,
      contact,
      language: 'es'
    });
    const sheet = {
      ...{ id: newId(), charterId, heldOn: '2026-12-05' },
      scan: { name: 'hoja.jpg', type: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]) },
      lines: [
        line({ ...named, name: 'Don Chuy' }, ''),
        line(named, '661-555-0199'),
        line(nameless, ''),
        line(nameless, '12')
      ]
    };
    expect(await typeSheet(as.greeter, sheet)).toEqual({ added: 1, known: 1, unclear: 1 });
    expect(await typeSheet(as.greeter, sheet)).toEqual({ added: 0, known: 0, unclear: 0 });
    expect(await signOnCounts(as.public, charterId)).toMatchObject({ all: 2, onPaper: 1 });
    await expect(typeSheet(as.member, { ...sheet, id: newId() })).rejects.toMatchObject({ status: 403 });
    const empty = { ...sheet, id: newId(), lines: [] };
    await expect(typeSheet(as.greeter, empty)).rejects.toMatchObject({ code: 'charters.sheet_empty' });
  }
);
