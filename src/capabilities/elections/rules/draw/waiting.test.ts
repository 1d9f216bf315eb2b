import { expect, test } from 'vitest';
import { stillAsks, waitingFor } from './waiting.ts';

const draw = { people: 4, size: 4, yesUntil: null, today: '2026-12-01' };

test('a draw of four waits for somebody, then for four', () => {
  expect(waitingFor({ ...draw, people: 0 })).toBe('nobody');
  expect(waitingFor({ ...draw, people: 3 })).toBe('too_few');
  expect(waitingFor(draw)).toBeNull();
});

test('whoever was told the 3rd is waited for until the 3rd, the evening on which it is drawn', () => {
  expect(waitingFor({ ...draw, yesUntil: '2026-12-03' })).toBe('asking');
  expect(waitingFor({ ...draw, yesUntil: '2026-12-03', today: '2026-12-03' })).toBeNull();
  expect(stillAsks('2026-12-03', '2026-12-03')).toBe(true);
  expect(stillAsks('2026-12-03', '2026-12-04')).toBe(false);
  expect(stillAsks(null, '2026-12-04')).toBe(true);
});
