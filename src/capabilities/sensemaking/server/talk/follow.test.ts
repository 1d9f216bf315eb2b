import { expect } from 'vitest';
import { startListening } from '../../../../platform/live/index.ts';
import { inOwnWorld } from '../../../../../tests/world.ts';
import { conversation, sheets } from '../../tests/talks.ts';
import { drawSoon } from './atelier.ts';
import { drawPicture } from './drawing.ts';
import { followPicture } from './follow.ts';
import { pictureOf, type PictureNow } from './picture.ts';
import { castStance } from './vote.ts';

inOwnWorld('whoever looks at the picture sees a new one within two seconds of a vote', async (world) => {
  const { as } = world;
  const id = await conversation(world);
  await sheets(world, id, 20, ['agree', 'agree', 'agree']);
  await sheets(world, id, 15, ['disagree', 'disagree', 'agree']);
  for (const number of [1, 2, 3])
    await castStance(as.member, id, { number, stance: number < 3 ? 'disagree' : 'agree' });
  await drawPicture(as.system, id);
  const live = startListening(world.url);
  await live.start();
  const heard = { rosa: [] as string[], lupe: [] as string[] };
  const draw = ({ picture }: PictureNow, locale: string, nearest: number | null) =>
    `${locale} ${picture.votes} ${nearest}`;
  const [rosa, lupe] = [await pictureOf(as.member, id, null), await pictureOf(as.greeter, id, null)];
  const stops = [
    followPicture(
      live,
      as.member,
      { conversationId: id, own: rosa.own },
      { draw, tell: (text) => heard.rosa.push(text) }
    ),
    followPicture(
      live,
      as.greeter,
      { conversationId: id, own: lupe.own },
      { draw, tell: (text) => heard.lupe.push(text) }
    )
  ];
  try {
    for (const number of [1, 2, 3]) await castStance(as.greeter, id, { number, stance: 'agree' });
    const before = performance.now();
    drawSoon(as.greeter, id);
    await expect.poll(() => heard.rosa.length, { timeout: 2_000, interval: 20 }).toBe(1);
    expect(performance.now() - before).toBeLessThan(2_000);
    // The same picture for both, each with their own place on it; who had not voted when they came has none.
    expect(heard.rosa[0]).toMatch(/^es \d+ 1$/);
    expect(heard.lupe[0]).toMatch(/^es \d+ null$/);
  } finally {
    for (const stop of stops) stop();
    await live.stop();
  }
});
