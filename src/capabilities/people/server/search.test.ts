import { expect } from 'vitest';
import { inWorld } from '../../../../tests/world.ts';
import type { Context } from '../../../platform/context/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { register } from './register.ts';
import { searchMembers } from './search.ts';

const bring = (context: Context, ...names: string[]) =>
  Promise.all(
    names.map((name) => register(context, { id: newId(), name, language: 'es', category: 'resident' }))
  );
const found = async (context: Context, query: string) =>
  (await searchMembers(context, { query })).rows.map(({ name }) => name);

inWorld('Rosa is found without her accent, by her sound, and by the start of her name', async ({ as }) => {
  await bring(as.greeter, 'José Vázquez', 'Ximena Hernández');
  expect(await found(as.greeter, 'jose')).toEqual(['José Vázquez']);
  expect(await found(as.greeter, 'basques')).toEqual(['José Vázquez']);
  expect(await found(as.greeter, 'ernand jimena')).toEqual(['Ximena Hernández']);
  expect(await found(as.greeter, 'medi')).toEqual(['Rosa Medina']);
  expect(await found(as.greeter, 'vázquez ximena')).toEqual([]);
});

inWorld('who is written so comes first, then accents, then sound', async ({ as }) => {
  await bring(as.greeter, 'Hana Roldán', 'Aná Roldán', 'Ana Roldán', 'Anabel Roldán');
  expect(await found(as.greeter, 'ana roldan')).toEqual([
    'Ana Roldán',
    'Anabel Roldán',
    'Aná Roldán',
    'Hana Roldán'
  ]);
});

inWorld('lists are paged by fifty and filtered by language and category', async ({ as }) => {
  await bring(as.greeter, ...Array.from({ length: 60 }, (_, place) => `Vecina ${place}`));
  const second = await searchMembers(as.greeter, { category: 'resident', language: 'es', page: 2 });
  expect(second).toMatchObject({ total: 61, page: 2, pages: 2 });
  expect(second.rows).toHaveLength(11);
});

inWorld(
  'a member without a role does not browse the members, a stranger finds no community',
  async ({ as }) => {
    await expect(searchMembers(as.member, {})).rejects.toMatchObject({ code: 'platform.not_allowed' });
    await expect(searchMembers(as.stranger, {})).rejects.toMatchObject({ code: 'platform.not_found' });
  }
);

inWorld("Lancaster's greeter does not find Palmdale's Rosa", async ({ as }) =>
  expect(await found(as.lancasterGreeter, 'rosa')).toEqual([])
);
