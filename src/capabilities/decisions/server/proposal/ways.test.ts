import { expect } from 'vitest';
import { read, sql } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { counted, no, underRules, yes } from '../../tests/proposal.ts';
import { certify } from './certify.ts';
import { decisionOf } from './decision.ts';

const book = ({ look }: World) =>
  look<{ kind: string; payload: string }>(
    sql`select kind, payload from record_entry where kind like 'decisions.%' order by sequence`
  );

const of = ({ as }: World, id: string) => read(as.member, (tx) => decisionOf(tx, id));

inWorld('three options ranked: tents win in the second round, and every round is kept', async (world) => {
  await underRules(world);
  const [tents, buses, food] = [newId(), newId(), newId()];
  const option = (id: string, es: string, en: string) => ({ id, text: { es, en } });
  const options = [
    option(tents, 'Carpas', 'Tents'),
    option(buses, 'Camiones', 'Buses'),
    option(food, 'Comida', 'Food')
  ];
  const ranks = (...order: string[]) => ({ kind: 'rank' as const, ranks: order.map((id) => [id]) });
  const { decisionId } = await counted(world, {
    method: 'ranked',
    change: { options },
    marks: [
      ['member', ranks(tents, buses, food)],
      ['greeter', ranks(tents, food)],
      ['facilitator', ranks(buses, tents)],
      ['officer', ranks(buses)],
      ['childcare', ranks(food, tents)]
    ]
  });
  const { result, outcome } = await of(world, decisionId);
  expect(result).toMatchObject({ winners: [tents], voted: 5, votes: null, rounds: null });
  expect(outcome).toEqual({ kind: 'adopted' });
});

inWorld('of a secret vote of few only the outcome is kept to be shown', async (world) => {
  await underRules(world);
  const { decisionId } = await counted(world, {
    method: 'secret_ballot',
    marks: [
      ['member', yes],
      ['greeter', no]
    ]
  });
  expect((await of(world, decisionId)).result).toMatchObject({ votes: null, invalid: null, secret: true });
  await certify(world.as.secretary, decisionId);
  expect(JSON.parse((await book(world))[0]!.payload)).toMatchObject({ votes: null, outcome: 'not_adopted' });
});

inWorld('consensus: one block and it is not adopted, standing aside hinders nobody', async (world) => {
  await underRules(world);
  const mark = (vote: 'agree' | 'stand_aside') => ({ kind: 'consensus' as const, vote });
  const { decisionId } = await counted(world, {
    method: 'consensus',
    marks: [
      ['member', mark('agree')],
      ['greeter', mark('stand_aside')]
    ]
  });
  expect((await of(world, decisionId)).result.votes).toMatchObject({ yes: 1, stoodAside: 1, blocks: 0 });
  expect(await certify(world.as.secretary, decisionId)).toMatchObject({ outcome: 'adopted' });
});
