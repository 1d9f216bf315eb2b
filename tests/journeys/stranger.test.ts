import { describe, expect, test } from 'vitest';
import { m } from '../../src/platform/words/index.ts';
import { locales } from '../../src/platform/localized/index.ts';
import { openHouse } from './house.ts';

const house = openHouse();

describe.each(locales)('a stranger who reads %s', (locale) => {
  test('finds a community from the front page', async () => {
    const stranger = await house.visit('public', { locale });
    await stranger.open('/');
    await stranger.follow('Palmdale');
    await stranger.arrivesAt('Palmdale');
  });

  test('reads everything with scripts turned off', async () => {
    const stranger = await house.visit('public', { locale, scripts: false });
    await stranger.open('/');
    await stranger.follow('Lancaster');
    await stranger.arrivesAt('Lancaster');
    for (const place of await stranger.page.getByRole('navigation').getByRole('link').all())
      expect((await stranger.page.request.get((await place.getAttribute('href'))!)).status()).toBeLessThan(
        500
      );
  });
});

test('changing the language keeps the page, there and back', async () => {
  const stranger = await house.visit('public', { locale: 'es' });
  await stranger.open('/palmdale/record?q=2026');
  expect(await stranger.page.title()).toContain(m.record_title({}, { locale: 'es' }));
  await stranger.press('English');
  await stranger.page.getByRole('heading', { name: m.record_title({}, { locale: 'en' }) }).waitFor();
  expect(new URL(stranger.page.url()).pathname + new URL(stranger.page.url()).search).toBe(
    '/palmdale/record?q=2026'
  );
  await stranger.press('Español');
  await stranger.arrivesAt(m.record_title({}, { locale: 'es' }));
});
