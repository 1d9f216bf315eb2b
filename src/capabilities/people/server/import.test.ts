import { expect } from 'vitest';
import { inWorld, type World } from '../../../../tests/world.ts';
import { sql } from '../../../platform/db/index.ts';
import { bringList, matchColumns, previewList, takeList } from './import.ts';
import { twins } from './merge.ts';
import { searchMembers } from './search.ts';
import { exportRoll } from './export.ts';

const csv = (...lines: string[]) => new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
const bring = ({ as }: World, ...lines: string[]) =>
  bringList(as.secretary, { name: 'lista.csv', bytes: csv(...lines) });

inWorld('a list of three is brought whole, with organization, children and contacts', async (world) => {
  const { as, look, events } = world;
  const { id } = await bring(
    world,
    'Nombre,Idioma,Categoría,Teléfono,Organización,Hijos,Talla',
    'Inés Vázquez,español,Madre,661 555 0801,,mayo de 2022,7',
    'Ola Smith,English,stakeholder,,Antelope Valley Library,,8',
    'Beto Cruz,,,,,,'
  );
  expect(await previewList(as.secretary, id)).toMatchObject({ rows: 3, errors: [], known: [], wrong: null });
  expect(await takeList(as.secretary, id, { withKnown: true })).toEqual({ brought: 3 });
  expect((await searchMembers(as.secretary, { query: 'basques' })).rows).toMatchObject([
    { name: 'Inés Vázquez', category: 'parent_0_5' }
  ]);
  expect(await look(sql`select name from organization`)).toEqual([{ name: 'Antelope Valley Library' }]);
  expect(await look(sql`select safe_to_text from member_contact where value = '+16615550801'`)).toEqual([
    { safeToText: false }
  ]);
  expect(await events('people.list_taken')).toMatchObject([{ details: { brought: 3 } }]);
  await expect(takeList(as.secretary, id, { withKnown: true })).rejects.toMatchObject({
    code: 'people.already_taken'
  });
});

inWorld('one wrong row and nobody is brought', async (world) => {
  const { as } = world;
  const { id } = await bring(world, 'Name,Phone', 'Ana Uno,661 555 0701', 'Ana Dos,12');
  await expect(takeList(as.secretary, id, { withKnown: true })).rejects.toMatchObject({
    code: 'people.rows_wrong',
    details: { count: 1 }
  });
  expect((await previewList(as.secretary, id)).errors).toEqual([
    { line: 3, column: 'Phone', code: 'phone_wrong', value: '12' }
  ]);
  expect((await searchMembers(as.secretary, { query: 'ana' })).total).toBe(0);
});

inWorld('a list with Social Security numbers is refused, and nothing of it is kept', async (world) => {
  await expect(bring(world, 'Nombre,Número de Seguro Social', 'Ana,123-45-6789')).rejects.toMatchObject({
    code: 'people.forbidden_column',
    details: { column: 'Número de Seguro Social' }
  });
  expect(await world.look(sql`select id from import_draft`)).toEqual([]);
});

inWorld('names from old Excel keep their accents, and a column can be matched by hand', async ({ as }) => {
  const bytes = Uint8Array.from(Buffer.from('Quien;Casa\r\nJosé Peña;Littlerock\r\n', 'latin1'));
  const { id } = await bringList(as.secretary, { name: 'viejo.csv', bytes });
  expect(await previewList(as.secretary, id)).toMatchObject({ wrong: 'name_column' });
  await expect(takeList(as.secretary, id, { withKnown: true })).rejects.toMatchObject({
    code: 'people.name_column'
  });
  await matchColumns(as.secretary, id, { Quien: 'name', Casa: 'neighborhood', Ghost: 'phone' });
  await takeList(as.secretary, id, { withKnown: true });
  expect((await searchMembers(as.secretary, { query: 'josé peña' })).total).toBe(1);
});

inWorld("Rosa's phone on a list is known: left out, or brought and offered as a merge", async (world) => {
  const { as } = world;
  const { id } = await bring(world, 'Name,Phone', 'Rosa M.,661 555 0101', 'Nueva Vecina,661 555 0702');
  expect((await previewList(as.secretary, id)).known).toEqual([2]);
  expect(await takeList(as.secretary, id, { withKnown: false })).toEqual({ brought: 1 });
  const again = await bring(world, 'Name,Phone', 'Rosa M.,661 555 0101');
  await takeList(as.secretary, again.id, { withKnown: true });
  expect(await twins(as.secretary)).toHaveLength(1);
});

inWorld("Palmdale's list does not exist for Lancaster", async (world) => {
  const { id } = await bring(world, 'Name', 'Ana');
  await expect(previewList(world.as.lancasterSecretary, id)).rejects.toMatchObject({
    code: 'people.draft_over'
  });
  await expect(previewList(world.as.lancasterGreeter, id)).rejects.toMatchObject({
    code: 'platform.not_allowed'
  });
  await expect(
    previewList({ ...world.as.system, community: world.communities.lancaster! }, id)
  ).rejects.toMatchObject({ code: 'people.draft_over' });
});

inWorld('the export holds the roll and remembers who took it', async ({ as, people, events }) => {
  const rows = await exportRoll(as.secretary);
  expect(rows.find(({ name }) => name === 'Rosa Medina')).toMatchObject({
    category: 'parent_0_5',
    phone: '+16615550101',
    email: null
  });
  expect(await events('people.exported')).toMatchObject([{ actorId: people.elena, details: { rows: 7 } }]);
});
