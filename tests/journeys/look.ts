import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { inRoot } from '../../bin/lib/paths.js';
import { unwritten } from './unwritten.ts';

/**
 * What is wrong with the page that is open, in sentences; nothing on a good page. Looked at are: the language,
 * title and heading; words nobody wrote; anything that makes a phone scroll sideways; all that axe knows.
 */
export async function faultsOf(page: Page, locale: string, scripts: boolean): Promise<string[]> {
  // Words can be read before their styles have come: on a busy machine a page would be measured without them.
  await page.waitForLoadState();
  const where = new URL(page.url()).pathname;
  const plain = await page.evaluate(plainFaults, locale);
  const text = await page.evaluate(() => `${document.title}\n${document.body.innerText}`);
  // axe waits with timers, which do not run where scripts are turned off.
  const found = scripts ? await axeFaults(page) : [];
  return [...plain, ...unwritten([text]), ...found].map((fault) => `${where} (${locale}): ${fault}`);
}

/** The short form: it is read anew on every page, and the long one takes twice as long. */
const axeSource = readFileSync(inRoot('node_modules/axe-core/axe.min.js'), 'utf8');

async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] })
  );
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} — ${failureSummary}`);
    return `${id}: ${help}\n    ${places.join('\n    ')}`;
  });
}

/** Runs inside the page. */
function plainFaults(locale: string): string[] {
  const faults: string[] = [];
  const blame = (fault: string, is: unknown) => is && faults.push(fault);
  const root = document.documentElement;
  blame(`the language is said to be "${root.lang}"`, root.lang !== locale);
  blame('has no title', !/\S/.test(document.title));
  const headings = [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility());
  blame(`has ${headings.length} first headings`, headings.length !== 1);
  blame(`is ${root.scrollWidth} px wide on ${innerWidth} px`, root.scrollWidth > innerWidth);
  return faults;
}
