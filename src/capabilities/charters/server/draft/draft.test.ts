import { expect } from 'vitest';
import { inWorld } from '#tests/world';
import { newId } from '../../../../platform/ids/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { threadOf } from '../../../../platform/thread/index.ts';
import { recordName } from '../../../sensemaking/server/index.ts';
import { begun, home } from '../../tests/charter.ts';
import {
  addDomain,
  addGround,
  beginCharter,
  besidesOf,
  charterOf,
  charters,
  dropClause,
  dropDomain,
  glossaryNotes,
  groundsOf,
  hindrancesOf,
  historyOf,
  knotsNamed,
  nameDomain,
  settleBeside,
  translateClause,
  withdrawSource,
  writeClause
} from '../index.ts';

const now = (context: Parameters<typeof read>[0], id: string) => read(context, (tx) => charterOf(tx, id));

inWorld('Elena begins a charter with a domain and a clause, in both languages', async ({ as }) => {
  const { id } = await begun(as.secretary);
  const { title, domains } = await now(as.member, id);
  expect(title.texts.en!.text).toBe('What is ours');
  expect(domains[0]!.clauses[0]).toMatchObject({ label: '1.1', revision: 1 });
  expect(await charters(as.member)).toHaveLength(1);
  expect(await charters(as.public)).toEqual([]);
});

inWorld('a member without a role reads and does not write', async ({ as }) => {
  const { id, domainId } = await begun(as.secretary);
  await expect(writeClause(as.member, id, home({ domainId }))).rejects.toMatchObject({ status: 403 });
});

inWorld('the charter of another community does not exist', async ({ as }) => {
  const { id, domainId } = await begun(as.secretary);
  await expect(writeClause(as.lancasterSecretary, id, home({ domainId }))).rejects.toMatchObject({
    code: 'charters.no_such_charter'
  });
});

inWorld('without a title nothing begins; sent twice it is one charter', async ({ as, events }) => {
  const id = newId();
  const words = { preamble: { es: 'Juntas' } };
  await expect(beginCharter(as.secretary, { id, title: { es: ' ' }, ...words })).rejects.toMatchObject({
    code: 'charters.title_missing'
  });
  for (let time = 0; time < 2; time++)
    await beginCharter(as.secretary, { id, title: { es: 'Una' }, ...words });
  expect(await events('charters.begun')).toHaveLength(1);
});

inWorld('two people write at once: both texts are there, and nothing is overwritten', async ({ as }) => {
  const { id, domainId, clauseId } = await begun(as.secretary);
  const writing = home({ id: clauseId, domainId, seen: 1 });
  await writeClause(as.secretary, id, {
    ...writing,
    text: { es: 'Cada familia tiene casa.', en: 'Every family has a home.' }
  });
  const besideId = newId();
  const second = {
    ...writing,
    besideId,
    text: { es: 'Toda familia tiene un techo firme.', en: 'Every family has a roof.' }
  };
  expect(await writeClause(as.officer, id, second)).toMatchObject({ beside: besideId, revision: 2 });
  await writeClause(as.officer, id, second);
  const [beside, ...others] = await read(as.secretary, (tx) => besidesOf(tx, id));
  expect(others).toEqual([]);
  expect(beside).toMatchObject({
    name: 'Denise Walker',
    texts: { es: 'Toda familia tiene un techo firme.' }
  });
  expect(beside!.before.texts.es!.text).toBe('Cada familia tiene un techo.');
  expect((await now(as.member, id)).domains[0]!.clauses[0]!.text.texts.es!.text).toBe(
    'Cada familia tiene casa.'
  );
  await settleBeside(as.secretary, clauseId, { id: besideId, as: 'taken_in' });
  const history = await read(as.member, (tx) => historyOf(tx, clauseId));
  expect(history.map(({ how, revision }) => [revision, how])).toEqual([
    [3, 'beside'],
    [2, 'edited'],
    [1, 'written']
  ]);
  await expect(settleBeside(as.secretary, clauseId, { id: besideId, as: 'left_out' })).rejects.toMatchObject({
    code: 'charters.settled_already'
  });
});

inWorld('a changed language leads, and the other is old until somebody renews it', async ({ as }) => {
  const { id, domainId, clauseId } = await begun(as.secretary);
  const text = { es: 'Cada familia tiene un techo.', en: 'Every family has a safe roof.' };
  await writeClause(as.secretary, id, home({ id: clauseId, domainId, seen: 1, text }));
  const charter = await now(as.member, id);
  const { gaps } = await read(as.secretary, (tx) => hindrancesOf(tx, charter));
  expect(gaps).toMatchObject([{ what: 'clause', label: '1.1', languages: ['es'] }]);
  await translateClause(as.secretary, clauseId, {
    seen: 2,
    texts: { es: 'Cada familia tiene un techo seguro.' }
  });
  expect(
    await read(as.secretary, async (tx) => (await hindrancesOf(tx, await charterOf(tx, id))).gaps)
  ).toEqual([]);
});

inWorld('a better translation makes nothing old', async ({ as }) => {
  const { id, domainId, clauseId } = await begun(as.secretary);
  const text = { es: 'Cada familia tiene un techo.', en: 'Each family has a roof.' };
  await writeClause(as.secretary, id, home({ id: clauseId, domainId, seen: 1, text, onlyTranslated: true }));
  const charter = await now(as.member, id);
  expect((await read(as.secretary, (tx) => hindrancesOf(tx, charter))).gaps).toEqual([]);
});

inWorld('a domain keeps its place until it is named; with clauses it cannot be dropped', async ({ as }) => {
  const { id, domainId, clauseId } = await begun(as.secretary);
  const open = newId();
  await addDomain(as.secretary, id, { id: open, name: {} });
  expect((await now(as.member, id)).domains[1]).toMatchObject({ number: 2, name: null });
  await nameDomain(as.secretary, id, { domainId: open, name: { es: 'Transporte', en: 'Transportation' } });
  await expect(dropDomain(as.secretary, id, { domainId })).rejects.toMatchObject({ status: 409 });
  await dropClause(as.secretary, clauseId);
  await dropDomain(as.secretary, id, { domainId });
  expect((await now(as.member, id)).domains.map(({ name }) => name!.texts.en!.text)).toEqual([
    'Transportation'
  ]);
});

inWorld('a quote whose consent was taken back is withdrawn here too, by itself', async ({ as }) => {
  const { clauseId } = await begun(as.secretary);
  const from = { kind: 'card', id: newId() };
  const ground = { id: newId(), kind: 'quote' as const, source: 'Historia de una vecina', from };
  await addGround(as.secretary, clauseId, { ...ground, what: { es: 'Nos sacaron en invierno.' } });
  const [shown] = await read(as.public, (tx) => groundsOf(tx, [clauseId]));
  expect(shown).toMatchObject({ withdrawn: true, what: { texts: {} } });
});

inWorld('a clause is tied to its theme; withdrawn later, the end of the thread says so', async ({ as }) => {
  const { clauseId } = await begun(as.secretary);
  const from = { kind: 'story', id: newId() };
  const ground = { id: newId(), kind: 'quote' as const, source: 'Conversación de marzo', from };
  await addGround(as.secretary, clauseId, { ...ground, what: { es: 'Nos sacaron en invierno.' } });
  const links = await read(as.member, (tx) => threadOf(tx, { kind: 'clause', id: clauseId }));
  expect(links).toContainEqual({ from, relation: 'is_answered_by', to: { kind: 'clause', id: clauseId } });
  expect(await withdrawSource(as.secretary, from, 'Quien lo dijo ya no quiere que se use.')).toBe(1);
  const [shown] = await read(as.public, (tx) => groundsOf(tx, [clauseId]));
  expect(shown).toMatchObject({
    what: { texts: {} },
    withdrawnBecause: 'Quien lo dijo ya no quiere que se use.'
  });
  expect(await withdrawSource(as.secretary, from, 'Otra vez')).toBe(0);
});

inWorld(
  'the words the community chose are missed where a clause uses those it left behind',
  async ({ as }) => {
    await recordName(as.system, {
      ...{ termId: newId(), about: { es: 'Cómo se llama un pueblo' }, language: 'es', name: 'Negra/o' },
      ...{ insteadOf: 'Morena/o', decidedBy: 'Quienes así se nombran', decidedOn: '2026-11-01' }
    });
    const { id, domainId } = await begun(as.secretary);
    const text = { es: 'Las familias morenas están en la sala.', en: 'Black families are in the room.' };
    await writeClause(as.secretary, id, home({ domainId, text }));
    const notes = await read(as.secretary, async (tx) => glossaryNotes(tx, await charterOf(tx, id)));
    expect(notes).toMatchObject([{ label: '1.2', kind: 'avoided', found: 'Morena/o', chosen: 'Negra/o' }]);
  }
);

inWorld('on the thread a draft that was never shown is for members', async ({ as }) => {
  const { id, clauseId } = await begun(as.secretary);
  const knots = [
    { kind: 'charter', id },
    { kind: 'clause', id: clauseId }
  ];
  expect(await read(as.member, (tx) => knotsNamed(tx, knots))).toHaveLength(2);
  expect(await read(as.public, (tx) => knotsNamed(tx, knots))).toEqual([]);
});
