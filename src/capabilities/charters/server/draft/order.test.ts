import { expect } from 'vitest';
import { inWorld, type World } from '#tests/world';
import { newId } from '../../../../platform/ids/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { threadOf } from '../../../../platform/thread/index.ts';
import { assembly, begun, home } from '../../tests/charter.ts';
import { ratified } from '../../tests/ratified.ts';
import {
  addDomain,
  charterOf,
  dropClause,
  editionOf,
  historyOf,
  moveClause,
  moveDomain,
  writeClause
} from '../index.ts';

const refused = { code: expect.stringMatching(/^platform\./) };

/** Three clauses of housing, of which the middle one was dropped. */
async function three({ as }: World) {
  const { id, domainId, clauseId } = await begun(as.secretary);
  const [dropped, last] = [newId(), newId()];
  await writeClause(as.secretary, id, home({ id: dropped, domainId, text: { es: 'Otra.', en: 'Another.' } }));
  await writeClause(as.secretary, id, home({ id: last, domainId, text: { es: 'Luz.', en: 'Light.' } }));
  await dropClause(as.secretary, dropped);
  return { id, domainId, first: clauseId, last };
}

const orderOf = async ({ as }: World, id: string) =>
  (await read(as.member, (tx) => charterOf(tx, id))).domains.map(({ clauses }) =>
    clauses.map((clause) => [clause.label, clause.id])
  );

inWorld(
  'a clause moves up past one that was dropped, and keeps its history and its thread',
  async (world) => {
    const { as, events } = world;
    const { id, first, last } = await three(world);
    await moveClause(as.secretary, last, { by: -1 });
    expect(await orderOf(world, id)).toEqual([
      [
        ['1.1', last],
        ['1.2', first]
      ]
    ]);
    await moveClause(as.secretary, last, { by: -1 });
    expect(await events('charters.clause_moved')).toHaveLength(1);
    expect(await read(as.member, (tx) => historyOf(tx, last))).toHaveLength(1);
    expect(await read(as.member, (tx) => threadOf(tx, { kind: 'clause', id: last }))).not.toEqual([]);
  }
);

inWorld('a domain moves with all its clauses', async (world) => {
  const { as } = world;
  const { id, domainId, first, last } = await three(world);
  const water = newId();
  await addDomain(as.secretary, id, { id: water, name: { es: 'Agua', en: 'Water' } });
  await moveDomain(as.secretary, id, { domainId: water, by: -1 });
  expect(await orderOf(world, id)).toEqual([
    [],
    [
      ['2.1', first],
      ['2.2', last]
    ]
  ]);
  await moveDomain(as.secretary, id, { domainId, by: 1 });
  expect((await orderOf(world, id))[0]).toEqual([]);
});

inWorld('a stranger, a member without the right and another community move nothing', async (world) => {
  const { as } = world;
  const { id, domainId, last } = await three(world);
  for (const by of [as.public, as.stranger, as.member]) {
    await expect(moveClause(by, last, { by: -1 })).rejects.toMatchObject(refused);
    await expect(moveDomain(by, id, { domainId, by: 1 })).rejects.toMatchObject(refused);
  }
  await expect(moveClause(as.lancasterSecretary, last, { by: -1 })).rejects.toMatchObject({
    code: 'charters.no_such_clause'
  });
});

inWorld('what was ratified keeps its numbers when the draft is put in another order', async (world) => {
  const { as } = world;
  const { id, domainId, clauseId } = await ratified(world, await assembly(world));
  const second = newId();
  await writeClause(as.secretary, id, home({ id: second, domainId, text: { es: 'Luz.', en: 'Light.' } }));
  await moveClause(as.secretary, second, { by: -1 });
  const { text } = await editionOf(as.public, id);
  expect(text.domains[0]!.clauses.map(({ label, id: of }) => [label, of])).toEqual([['1.1', clauseId]]);
  expect((await orderOf(world, id))[0]!.map(([label, of]) => [label, of])).toEqual([
    ['1.1', second],
    ['1.2', clauseId]
  ]);
});
