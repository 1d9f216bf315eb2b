import { expect } from 'vitest';
import { inWorld } from '../../../../../tests/world.ts';
import { sql } from '../../../../platform/db/index.ts';
import { describeMyself } from '../../../people/server/index.ts';
import { delegation, inGoodStanding } from './example.ts';
import { drawPage, openDraw, stepBack, volunteer } from '../index.ts';

const refused = (code: string) => ({ code });

const category = (value: string, least: number, most: number) => ({
  feature: 'category',
  value,
  least,
  most
});

inWorld('Rosa says yes, lets only her age serve, and takes it back', async (world) => {
  const { as, look } = world;
  await inGoodStanding(world);
  const draw = delegation({ pool: 'volunteers', features: ['age_band', 'gender'] });
  await openDraw(as.secretary, draw);
  await describeMyself(as.member, {
    race: [],
    ownWords: null,
    gender: 'woman',
    ageBand: '25_34',
    disability: 'no',
    tenure: null
  });
  await volunteer(as.member, draw.id, ['age_band', 'disability']);
  await volunteer(as.member, draw.id, ['age_band', 'disability']);
  const held = () => look<{ described: unknown }>(sql`select described from draw_volunteer`);
  expect(await held()).toEqual([{ described: { age_band: '25_34' } }]);
  expect((await drawPage(as.secretary, draw.id)).made).toContainEqual({
    feature: 'gender',
    value: 'unsaid',
    share: 1
  });
  // Looking before and after Rosa’s yes tells nobody what she says of herself.
  expect((await drawPage(as.greeter, draw.id)).made).toEqual([]);
  await stepBack(as.member, draw.id);
  await stepBack(as.member, draw.id);
  expect(await held()).toEqual([]);
});

inWorld('what people say of themselves never serves without their yes', async ({ as }) =>
  expect(openDraw(as.secretary, delegation({ features: ['gender'] }))).rejects.toMatchObject(
    refused('elections.draw_feature_needs_consent')
  )
);

inWorld('who keeps silent about how they belong is free to come, like everybody silent', async (world) => {
  const { as, look } = world;
  const [quiet] = await inGoodStanding(world);
  await look(sql`update member set category = 'undisclosed' where id = ${quiet}`);
  const draw = delegation();
  await openDraw(as.secretary, draw);
  const { quotas } = await drawPage(as.member, draw.id);
  expect(quotas).toContainEqual(category('unsaid', 0, 4));
  expect(JSON.stringify(quotas)).not.toContain('undisclosed');
});
