import { expect } from 'vitest';
import { read, sql } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { counted, underRules } from '../../tests/proposal.ts';
import { appeal, appealsOf, settleAppeal, takeBackAppeal } from './appeals.ts';
import { actionsOf, addAction, correct, settleAction } from './afterwards.ts';
import { certify } from './certify.ts';

const book = ({ look }: World) =>
  look<{ kind: string; payload: string }>(
    sql`select kind, payload from record_entry where kind like 'decisions.%' order by sequence`
  );

inWorld('after the decision: Elena notes who does what, and Samuel did it', async (world) => {
  await underRules(world);
  const { as } = world;
  const { decisionId } = await counted(world);
  const action = { id: newId(), what: { es: 'Rentar la carpa' }, owner: 'Samuel', dueOn: '2027-01-30' };
  await expect(addAction(as.secretary, decisionId, action)).rejects.toMatchObject({
    code: 'decisions.not_certified'
  });
  await certify(as.secretary, decisionId);
  await addAction(as.secretary, decisionId, action);
  await addAction(as.secretary, decisionId, action);
  await settleAction(as.secretary, decisionId, { id: action.id, as: 'done' });
  expect(await read(as.member, (tx) => actionsOf(tx, decisionId))).toMatchObject([
    { owner: 'Samuel', settledAs: 'done' }
  ]);
});

inWorld('a mistake is corrected by a new entry; the first stays as it was', async (world) => {
  await underRules(world);
  const { decisionId } = await counted(world);
  await certify(world.as.secretary, decisionId);
  const [before] = await book(world);
  const text = { es: 'Eran $1,750.', en: 'It was $1,750.' };
  const id = newId();
  await correct(world.as.secretary, decisionId, { id, text });
  await correct(world.as.secretary, decisionId, { id, text });
  const [first, second, ...others] = await book(world);
  expect([first, others]).toEqual([before, []]);
  expect(JSON.parse(second!.payload)).toMatchObject({ text, decision: decisionId });
});

inWorld('Lupe asks to look at it again, once at a time; Elena answers', async (world) => {
  await underRules(world);
  const { as } = world;
  const { decisionId } = await counted(world);
  await certify(as.secretary, decisionId);
  const ask = (id = newId()) => ({
    id,
    kind: 'reconsideration' as const,
    reason: 'El precio subió a $2,400.'
  });
  const first = ask();
  await appeal(as.greeter, decisionId, first);
  await expect(appeal(as.greeter, decisionId, ask())).rejects.toMatchObject({
    code: 'decisions.appeal_open'
  });
  await expect(takeBackAppeal(as.member, decisionId, first.id)).rejects.toMatchObject({
    code: 'decisions.not_yours'
  });
  const answer = { id: first.id, as: 'looked_at_again' as const, answer: 'En enero.' };
  await settleAppeal(as.secretary, decisionId, answer);
  await expect(settleAppeal(as.secretary, decisionId, answer)).rejects.toMatchObject({
    code: 'decisions.settled_already'
  });
  expect(await read(as.member, (tx) => appealsOf(tx, decisionId))).toMatchObject([{ answer: 'En enero.' }]);
});
