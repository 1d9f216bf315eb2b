import { expect, test } from 'vitest';
import { newNumber, newTracker, readNumber, readTracker } from './tracker.ts';

test('a tracker is read as people write it', () => {
  expect(readTracker('7kq2 m4xd 0pz9')).toBe('7KQ2-M4XD-0PZ9');
  expect(readTracker('7KQ2-M4XD-OPZ9')).toBe('7KQ2-M4XD-0PZ9');
  expect(readTracker('lKQ2-M4XD-IPZ9')).toBe('1KQ2-M4XD-1PZ9');
  for (const wrong of ['', '7KQ2', 'U'.repeat(12), '7KQ2-M4XD-0PZ9-1']) expect(readTracker(wrong)).toBe(null);
});

test('what is drawn can be read', () => {
  for (let time = 0; time < 100; time++) {
    const [tracker, number] = [newTracker(), newNumber()];
    expect(readTracker(tracker)).toBe(tracker);
    expect(readNumber(number)).toBe(number);
  }
});
