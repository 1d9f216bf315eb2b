import { expect, test } from 'vitest';
import { qrSvg } from './index.ts';

test('the code of a meeting is one small picture with a quiet zone', () => {
  const svg = qrSvg('https://tequio.example/palmdale/meetings/2026-12-08');
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 41 41"/);
  expect(svg).toContain('M4 4h7v1h-7z'); // the top edge of the finder pattern, four modules in
  expect(svg.length).toBeLessThan(8_000);
});

test('what the text says cannot break out of the picture', () => {
  expect(qrSvg('"><script>alert(1)</script>')).not.toContain('script');
});
