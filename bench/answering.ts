/**
 * Claims: a survey can be begun within 2 seconds of its address on slow 3G (400 kbit/s, 400 ms); a survey of 900
 * questions shows its first question within a second of agreeing, on a processor four times slower than this one,
 * and the next page within 100 ms there.
 *
 * Run: node bench/answering.ts   (Chromium slows line and processor down)
 */
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { findChromium } from '../bin/lib/chromium.js';
import { household, sheet } from '../src/kernels/forms/example.ts';
import type { Sheet } from '../src/kernels/forms/index.ts';
import { show } from '../tests/load/figures.ts';
import { withHouse, type House } from '../tests/load/house.ts';
import { surveyPage } from '../tests/load/survey.ts';

const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const QUESTIONS = 900;

async function measure(house: House): Promise<boolean> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
  try {
    const short = await surveyPage(house, `short_${Date.now()}`, household());
    const long = await surveyPage(house, `long_${Date.now()}`, longSurvey());
    const begun = await onSlowLine(browser, house, short);
    const { first, next } = await onSlowPhone(browser, house, long);
    return show('Answering', [
      { what: 'slow 3G: from the address until somebody can agree', is: begun, unit: 's', limit: 2 },
      {
        what: `${QUESTIONS} questions, slow phone: from agreeing to the first`,
        is: first,
        unit: 's',
        limit: 1
      },
      { what: 'the same: from one page to the next', is: next, unit: 's', limit: 0.1 }
    ]);
  } finally {
    await browser.close();
  }
}

async function phone(browser: Browser, house: House): Promise<{ page: Page; wire: CDPSession }> {
  const home = house.url.replace('127.0.0.1', 'localhost');
  const context = await browser.newContext({
    baseURL: home,
    locale: 'es-MX',
    viewport: { width: 360, height: 740 }
  });
  const page = await context.newPage();
  return { page, wire: await context.newCDPSession(page) };
}

const agree = (page: Page) => page.getByRole('button', { name: 'Estoy de acuerdo, empezar' });

/** The button is drawn by the server; it answers once the script has taken its place. */
async function onSlowLine(browser: Browser, house: House, path: string): Promise<number> {
  const { page, wire } = await phone(browser, house);
  await wire.send('Network.enable');
  await wire.send('Network.emulateNetworkConditions', SLOW_3G);
  await page.addInitScript(() => {
    new MutationObserver((_, watch) => {
      const target = document.querySelector('[data-survey]');
      if (!target?.hasAttribute('data-ready')) return;
      performance.mark('ready');
      watch.disconnect();
    }).observe(document, { subtree: true, attributes: true, childList: true });
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('ready').length > 0);
  const ready = await page.evaluate(() => performance.getEntriesByName('ready')[0]!.startTime);
  await page.context().close();
  return ready / 1000;
}

async function onSlowPhone(browser: Browser, house: House, path: string) {
  const { page, wire } = await phone(browser, house);
  await page.goto(path, { waitUntil: 'networkidle' });
  await wire.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const first = await until(page, () => agree(page).click(), 'Página 1 ');
  const next = await until(page, () => page.getByRole('button', { name: 'Siguiente' }).click(), 'Página 2 ');
  await page.context().close();
  return { first, next };
}

/** From the press, as the page feels it, to the moment in which the words stand there. */
async function until(page: Page, press: () => Promise<void>, words: string): Promise<number> {
  await page.evaluate((wanted) => {
    performance.clearMarks();
    addEventListener('click', () => performance.mark('pressed'), { once: true, capture: true });
    new MutationObserver((_, watch) => {
      if (!document.body.innerText.includes(wanted)) return;
      performance.mark('seen');
      watch.disconnect();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, words);
  await press();
  await page.waitForFunction(() => performance.getEntriesByName('seen').length > 0);
  return page.evaluate(
    () =>
      (performance.getEntriesByName('seen')[0]!.startTime -
        performance.getEntriesByName('pressed')[0]!.startTime) /
      1000
  );
}

function longSurvey(): Sheet[] {
  const rows = Array.from({ length: QUESTIONS }, (_, at) => {
    if (at % 3 === 0)
      return `select_one yn | q${at} | ¿Pregunta ${at}? | ${at ? `\${q${at - 3}} != 'no'` : ''}`;
    if (at % 3 === 1) return `integer | q${at} | Número ${at} | | . >= 0`;
    return `text | q${at} | Palabras ${at} | \${q${at - 2}} = 'yes'`;
  });
  return [
    sheet('survey', 'type | name | label::Español (es) | relevant | constraint', ...rows),
    sheet('choices', 'list_name | name | label::Español (es)', 'yn | yes | Sí', 'yn | no | No'),
    sheet('settings', 'form_id | form_title | version', 'long | Larga | 1')
  ];
}

await withHouse(measure);
