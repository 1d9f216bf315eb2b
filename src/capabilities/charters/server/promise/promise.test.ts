import { expect } from 'vitest';
import { inWorld, type World } from '#tests/world';
import { read, sql } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { threadOf } from '../../../../platform/thread/index.ts';
import { sayConsent } from '../../../people/server/index.ts';
import { assembly, begun } from '../../tests/charter.ts';
import { ratified } from '../../tests/ratified.ts';
import {
  addInstitution,
  addStep,
  askForAnswer,
  commitmentOf,
  evidenceFor,
  finishNextStep,
  followUpsOf,
  knotsNamed,
  noteAnswer,
  noteFollowUp,
  pressKit,
  remindOfSteps,
  reportDone,
  sayWhatISee,
  watch,
  withdrawEvidence
} from '../index.ts';

/** The transit agency is asked about the clause on housing; it is only a test. */
async function asked(world: World) {
  const { as } = world;
  const { id: charterId, clauseId } = await ratified(world, await assembly(world));
  const [institutionId, commitmentId] = [newId(), newId()];
  const agency = {
    id: institutionId,
    kind: 'agency' as const,
    name: 'Agencia de Vivienda',
    spokesperson: 'Lee Park'
  };
  await addInstitution(as.secretary, agency);
  const asking = { institutionId, clauses: [{ commitmentId, clauseId }] };
  await askForAnswer(as.secretary, asking);
  await askForAnswer(as.secretary, asking);
  return { charterId, clauseId, institutionId, commitmentId };
}

const promise = {
  answer: 'promised' as const,
  words: { es: 'Cien viviendas en dos años.', en: 'A hundred homes in two years.' },
  saidWhere: 'Foro del 24 de abril',
  saidOn: '2026-12-01',
  owner: 'Lee Park'
};
const step = (change: object = {}) => ({
  id: newId(),
  what: { es: 'Elegir el terreno', en: 'Choose the site' },
  owner: 'Lee Park',
  dueOn: '2026-12-15',
  ...change
});
const shown = () => ({
  evidence: { id: newId(), what: { es: 'Acta del consejo' }, source: 'Consejo de la ciudad' }
});
const where = async ({ as }: World, id: string) => read(as.member, (tx) => commitmentOf(tx, id));

inWorld(
  'asked, an institution stands on the board without an answer; then with the one it gave',
  async (world) => {
    const { as } = world;
    const { commitmentId } = await asked(world);
    expect(await where(world, commitmentId)).toMatchObject({ answered: 'no_answer', standing: 'no_answer' });
    await noteAnswer(as.secretary, commitmentId, promise);
    await noteAnswer(as.secretary, commitmentId, {
      ...promise,
      answer: 'partly',
      words: { es: 'Cincuenta.' }
    });
    expect(await where(world, commitmentId)).toMatchObject({
      answered: 'partly',
      standing: 'open',
      owner: 'Lee Park'
    });
    await expect(noteAnswer(as.member, commitmentId, promise)).rejects.toMatchObject({ status: 403 });
    await expect(noteAnswer(as.lancasterSecretary, commitmentId, promise)).rejects.toMatchObject({
      status: 404
    });
  }
);

inWorld('what nobody has ratified is asked of nobody', async ({ as }) => {
  const { clauseId } = await begun(as.secretary);
  const institutionId = newId();
  await addInstitution(as.secretary, { id: institutionId, kind: 'city', name: 'Ciudad', spokesperson: null });
  await expect(
    askForAnswer(as.secretary, { institutionId, clauses: [{ commitmentId: newId(), clauseId }] })
  ).rejects.toMatchObject({ code: 'charters.not_ratified' });
});

inWorld('members, not the institution, say that it was kept', async (world) => {
  const { as } = world;
  const { commitmentId } = await asked(world);
  await noteAnswer(as.secretary, commitmentId, promise);
  const first = step();
  await addStep(as.secretary, commitmentId, first);
  await expect(addStep(as.secretary, commitmentId, step({ dueOn: '2026-01-01' }))).rejects.toMatchObject({
    code: 'charters.due_in_past'
  });
  const look = { stepId: first.id, kept: true, note: null };
  await expect(sayWhatISee(as.member, commitmentId, look)).rejects.toMatchObject({
    code: 'charters.not_reported'
  });
  const evidence = shown();
  await reportDone(as.secretary, commitmentId, first.id, evidence);
  await reportDone(as.secretary, commitmentId, first.id, evidence);
  expect(await where(world, commitmentId)).toMatchObject({ standing: 'reported' });
  // Teresa works with an organization.
  await expect(sayWhatISee(as.administrator, commitmentId, look)).rejects.toMatchObject({ status: 403 });
  for (const who of [as.member, as.member, as.greeter]) await sayWhatISee(who, commitmentId, look);
  expect(await where(world, commitmentId)).toMatchObject({ standing: 'reported', steps: [{ kept: 2 }] });
  await sayWhatISee(as.officer, commitmentId, look);
  expect(await where(world, commitmentId)).toMatchObject({ standing: 'kept' });
  await withdrawEvidence(as.secretary, commitmentId, evidence.evidence.id);
  expect(await read(as.public, (tx) => evidenceFor(tx, commitmentId))).toMatchObject([
    { withdrawn: true, what: null }
  ]);
});

inWorld('late is late; those who said yes hear before and after, once each', async (world) => {
  const { as, people, look } = world;
  const { commitmentId } = await asked(world);
  await noteAnswer(as.secretary, commitmentId, promise);
  await addStep(as.secretary, commitmentId, step({ dueOn: '2026-12-12' }));
  await watch(as.secretary, commitmentId, { yes: true });
  await watch(as.greeter, commitmentId, { yes: true });
  await sayConsent(as.secretary, people.elena!, { channel: 'email', given: true, how: 'in_person' });
  const before = await look(sql`select id from post`);
  const on = (day: string) => ({ ...as.system, clock: () => new Date(`${day}T18:00:00Z`) });
  expect(await remindOfSteps(on('2026-12-09'), 'http://localhost')).toBe(1);
  expect(await remindOfSteps(on('2026-12-10'), 'http://localhost')).toBe(0);
  expect(await remindOfSteps(on('2026-12-14'), 'http://localhost')).toBe(1);
  expect(await remindOfSteps(on('2026-12-15'), 'http://localhost')).toBe(0);
  const posts = await look<{ address: string; body: string }>(
    sql`select address, body from post order by ctid`
  );
  const told = posts.slice(before.length);
  expect(told.map(({ address }) => address)).toEqual([
    'elena.vargas@example.org',
    'elena.vargas@example.org'
  ]);
  expect(told[1]!.body).toContain('todavía no muestra nada');
  const late = { ...as.member, clock: () => new Date('2026-12-14T18:00:00Z') };
  expect(await read(late, (tx) => commitmentOf(tx, commitmentId))).toMatchObject({ standing: 'late' });
});

inWorld('after the town hall they meet again, and what comes next is written down', async (world) => {
  const { as } = world;
  const { institutionId } = await asked(world);
  const nextStep = { id: newId(), what: { es: 'Mandar el plano' }, owner: 'Lee Park', dueOn: '2026-12-20' };
  const followUp = {
    ...{ id: newId(), metOn: '2026-12-07', present: 'Rosa Medina, Lee Park', next: [nextStep] },
    notes: { es: 'Habrá un plano antes de Navidad.' }
  };
  await noteFollowUp(as.secretary, institutionId, followUp);
  await noteFollowUp(as.secretary, institutionId, followUp);
  await finishNextStep(as.secretary, nextStep.id);
  const [met, ...others] = await read(as.public, (tx) => followUpsOf(tx, institutionId));
  expect(others).toEqual([]);
  expect(met).toMatchObject({ next: [{ owner: 'Lee Park', doneOn: '2026-12-08' }] });
  await expect(
    noteFollowUp(as.secretary, institutionId, { ...followUp, id: newId(), metOn: '2027-01-01' })
  ).rejects.toMatchObject({ status: 422 });
});

inWorld('the thread leads from the clause to what shows that it was kept', async (world) => {
  const { as } = world;
  const { clauseId, commitmentId, charterId } = await asked(world);
  const one = step();
  await addStep(as.secretary, commitmentId, one);
  await reportDone(as.secretary, commitmentId, one.id, shown());
  const named = await read(as.public, async (tx) => {
    const links = await threadOf(tx, { kind: 'clause', id: clauseId });
    return knotsNamed(
      tx,
      links.flatMap(({ from, to }) => [from, to])
    );
  });
  const kinds = [...new Set(named.map(({ kind }) => kind))].sort();
  expect(kinds).toEqual(['charter', 'clause', 'commitment', 'commitment_evidence', 'sign_ons']);
  const kit = await pressKit(as.public, charterId);
  expect(Buffer.from(kit.subarray(0, 2)).toString()).toBe('PK');
});
