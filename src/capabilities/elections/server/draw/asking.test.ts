import { expect } from 'vitest';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { read } from '../../../../platform/db/index.ts';
import { delegation, inGoodStanding } from './example.ts';
import { calculate, drawsAsking, openDraw, stepBack, volunteer } from '../index.ts';

const asks = (context: World['as']['member']) => read(context, (tx) => drawsAsking(tx));

inWorld('a draw asks every member who has not answered, until it is calculated', async (world) => {
  const { as } = world;
  await inGoodStanding(world);
  const draw = delegation({ pool: 'volunteers' });
  await openDraw(as.secretary, draw);
  await openDraw(as.secretary, delegation());
  expect(await asks(as.member)).toEqual([{ id: draw.id, title: 'Delegación a Sacramento' }]);
  await volunteer(as.member, draw.id, []);
  expect(await asks(as.member)).toEqual([]);
  await stepBack(as.member, draw.id);
  expect(await asks(as.member)).toHaveLength(1);
  for (const nobody of [as.public, as.stranger, as.lancasterGreeter]) expect(await asks(nobody)).toEqual([]);
  await calculate(as.secretary, draw.id);
  expect(await asks(as.member)).toEqual([]);
});
