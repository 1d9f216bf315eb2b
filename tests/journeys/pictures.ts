import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Locale } from '../../src/platform/localized/index.ts';

/**
 * `TEQUIO_PICTURES=folder`: every page that a journey looks at is kept as pictures for people to look at, on a phone
 * and on a desk, in both languages. What was just sent stays in the language it was sent in.
 */
const folder = process.env.TEQUIO_PICTURES;
const WIDTHS = [360, 1280];
let counter = 0;

export async function keepPictures(page: Page, context: BrowserContext, locale: Locale): Promise<void> {
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  const window = page.viewportSize()!;
  const place = new URL(page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]+/g, 'x').replace(/\W+/g, '_');
  const name = `${String(++counter).padStart(3, '0')}${place}`;
  await atEachWidth(page, `${name}_${locale}`);
  await page.setViewportSize(window);
  const other = locale === 'es' ? 'en' : 'es';
  const again = await context.newPage();
  await context.addCookies([{ name: 'tequio_language', value: other, url: page.url() }]);
  if ((await again.goto(page.url()))?.ok()) await atEachWidth(again, `${name}_${other}`);
  await context.clearCookies({ name: 'tequio_language' });
  await again.close();
}

async function atEachWidth(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 740 });
    await page.screenshot({ path: join(folder!, `${name}_${width}.png`), fullPage: true });
  }
}
