import { expect } from 'vitest';
import { startListening } from '../../../../platform/live/index.ts';
import { inOwnWorld } from '../../../../../tests/world.ts';
import { askedAndShown, registered, RENT, townHall } from '../../tests/townHall.ts';
import { followQuestions } from './follow.ts';
import { beginAnswer } from './moderate.ts';
import { giveThumb } from './thumbs.ts';

inOwnWorld('a screen hears of hands within two seconds, and of an answer at once', async (world) => {
  const hall = await townHall(world);
  const [id] = await askedAndShown(world, hall, RENT);
  const ada = await registered(world, hall, 'Ada');
  const live = startListening(world.url);
  await live.start();
  const heard: string[] = [];
  const draw = (board: { asked: { thumbs: number; answeringAt: Date | null }[] }) =>
    board.asked.map(({ thumbs, answeringAt }) => `${thumbs}${answeringAt ? ' now' : ''}`).join();
  const stop = followQuestions(live, world.as.public, hall, { draw, tell: (text) => heard.push(text) });
  const second = followQuestions(live, world.as.public, hall, { draw, tell: () => undefined });
  try {
    await giveThumb(world.as.public, hall, { ticket: ada, questionId: id!, up: true });
    await expect.poll(() => heard.at(-1), { timeout: 2_000 }).toBe('1');
    await beginAnswer(world.as.facilitator, hall, id!);
    await expect.poll(() => heard.at(-1), { timeout: 2_000 }).toBe('1 now');
    const many = heard.length;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(heard).toHaveLength(many);
  } finally {
    stop();
    second();
    await live.stop();
  }
});
