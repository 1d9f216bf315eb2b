import { expect } from 'vitest';
import { inWorld } from '../../../../../tests/world.ts';
import { delegation, inGoodStanding } from './example.ts';
import { askUntil, calculate, drawPage, drawsOf, openDraw, volunteer } from '../index.ts';
import { read } from '../../../../platform/db/index.ts';
import { drawsAsking } from './asking.ts';

const refused = (code: string) => ({ code: `elections.${code}` });
const asking = (yesUntil: string | null) => delegation({ pool: 'volunteers', size: 2, yesUntil });

inWorld(
  'Rosa reads in the list how many said yes, of whom, until when and what comes next',
  async (world) => {
    const { as, at } = world;
    await inGoodStanding(world);
    const draw = asking('2026-12-20');
    const day = at(as.member, '2026-12-01T10:00:00-08:00');
    await openDraw(at(as.secretary, '2026-12-01T09:00:00-08:00'), draw);
    expect(await drawsOf(day)).toMatchObject([
      { stage: 'gathering', size: 2, invited: 17, yes: 0, mine: false, asks: true, waiting: 'nobody' }
    ]);
    await volunteer(day, draw.id, []);
    expect(await drawsOf(day)).toMatchObject([{ yes: 1, mine: true, waiting: 'too_few' }]);
    await volunteer(at(as.facilitator, '2026-12-01T11:00:00-08:00'), draw.id, []);
    expect(await drawsOf(day)).toMatchObject([{ yes: 2, yesUntil: '2026-12-20', waiting: 'asking' }]);
    expect((await drawPage(day, draw.id)).waiting).toBe('asking');
  }
);

inWorld('of a draw among all members the list says how many can be drawn, and asks nobody', async (world) => {
  const { as } = world;
  await inGoodStanding(world);
  await openDraw(as.secretary, delegation({ yesUntil: '2099-01-01' }));
  expect(await drawsOf(as.member)).toMatchObject([
    { invited: 17, yes: null, asks: false, yesUntil: null, waiting: null }
  ]);
});

inWorld(
  'nothing is calculated before the day that people were told, and nobody says yes after it',
  async (world) => {
    const { as, at } = world;
    await inGoodStanding(world);
    const draw = asking('2026-12-20');
    const elena = (day: string) => at(as.secretary, `${day}T09:00:00-08:00`);
    await openDraw(elena('2026-12-01'), draw);
    for (const who of [as.member, as.facilitator, as.greeter])
      await volunteer(at(who, '2026-12-02T09:00:00-08:00'), draw.id, []);
    await expect(calculate(elena('2026-12-19'), draw.id)).rejects.toMatchObject(refused('draw_still_asking'));
    const late = at(as.officer, '2026-12-21T09:00:00-08:00');
    await expect(volunteer(late, draw.id, [])).rejects.toMatchObject(refused('draw_yes_over'));
    expect(await read(late, drawsAsking)).toEqual([]);
    expect(await drawPage(late, draw.id)).toMatchObject({ asks: false, waiting: null });
    await calculate(elena('2026-12-20'), draw.id);
    expect((await drawPage(late, draw.id)).stage).toBe('counting');
  }
);

inWorld(
  'where nobody set quotas the group mirrors who said yes, as the draw was opened to do',
  async (world) => {
    const { as } = world;
    const neighbors = await inGoodStanding(world);
    const draw = delegation({ pool: 'volunteers', size: 2, features: ['language'] });
    await openDraw(as.secretary, draw);
    for (const id of neighbors.slice(0, 4)) {
      const actor = {
        ...as.member.actor,
        member: { id, name: '', category: 'resident' }
      } as typeof as.member.actor;
      await volunteer({ ...as.member, actor }, draw.id, []);
    }
    await calculate(as.secretary, draw.id);
    expect((await drawPage(as.member, draw.id)).quotas).toEqual([
      { feature: 'language', value: 'en', least: 1, most: 1 },
      { feature: 'language', value: 'es', least: 1, most: 1 }
    ]);
  }
);

inWorld('Elena gives people more days, once for two taps, and never a day that is over', async (world) => {
  const { as, at, events } = world;
  await inGoodStanding(world);
  const draw = asking('2026-12-10');
  const elena = at(as.secretary, '2026-12-11T09:00:00-08:00');
  await openDraw(at(as.secretary, '2026-12-01T09:00:00-08:00'), draw);
  await expect(askUntil(elena, draw.id, '2026-12-10')).rejects.toMatchObject(refused('draw_day_over'));
  await askUntil(elena, draw.id, '2026-12-18');
  await askUntil(elena, draw.id, '2026-12-18');
  expect(await events('elections.draw_asks_until')).toHaveLength(1);
  await volunteer(at(as.member, '2026-12-18T22:00:00-08:00'), draw.id, []);
  await expect(openDraw(elena, asking('2026-12-10'))).rejects.toMatchObject(refused('draw_day_over'));
});

inWorld('whoever does not keep draws sets no day, and a draw among all members has none', async (world) => {
  const { as } = world;
  await inGoodStanding(world);
  const [asks, all] = [asking(null), delegation()];
  await openDraw(as.secretary, asks);
  await openDraw(as.secretary, all);
  for (const who of [as.stranger, as.member, as.lancasterSecretary])
    await expect(askUntil(who, asks.id, '2099-01-01')).rejects.toMatchObject({
      code: expect.stringMatching(/not_allowed|not_found|sign_in/)
    });
  await expect(askUntil(as.secretary, all.id, '2099-01-01')).rejects.toMatchObject(
    refused('draw_pool_closed')
  );
});
