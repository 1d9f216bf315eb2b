import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { m } from '../../src/platform/words/index.ts';
import type { Locale } from '../../src/platform/localized/index.ts';
import { cast } from '../../world/cast.ts';
import { faultsOf } from './look.ts';
import { keepPictures } from './pictures.ts';

/** A busy machine is no fault of the page. */
const PATIENCE = 30_000;

export type Who = 'public' | (typeof cast)[number]['key'];
export type How = {
  locale?: Locale;
  width?: number;
  height?: number;
  scripts?: boolean;
  colorScheme?: 'light' | 'dark';
};

/** Somebody in front of one window. What went wrong in it is kept in `faults`, in sentences. */
export type Visit = {
  page: Page;
  context: BrowserContext;
  locale: Locale;
  faults: string[];
  /** Goes to a path and looks at it. */
  open(path: string): Promise<void>;
  /** Waits for the page with this heading, and looks at it: every page that a journey passes is looked at. */
  arrivesAt(heading: string | RegExp): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  follow(name: string | RegExp): Promise<void>;
  write(field: string | RegExp, text: string): Promise<void>;
  choose(option: string | RegExp): Promise<void>;
  /** Looks for faults on the page as it is now. */
  look(): Promise<void>;
  leave(): Promise<void>;
};

/** How a browser is set up for somebody: their language, their window. */
export function windowFor(url: string, how: How): BrowserContextOptions {
  const { locale = 'es', width = 360, height = 740, scripts = true, colorScheme = 'light' } = how;
  const spoken = locale === 'es' ? 'es-MX' : 'en-US';
  return {
    baseURL: url,
    locale: spoken,
    extraHTTPHeaders: { 'accept-language': spoken },
    viewport: { width, height },
    javaScriptEnabled: scripts,
    colorScheme,
    reducedMotion: 'reduce'
  };
}

export async function visitIn(context: BrowserContext, url: string, who: Who, how: How): Promise<Visit> {
  const { locale = 'es', scripts = true } = how;
  context.setDefaultTimeout(PATIENCE);
  const page = context.pages()[0] ?? (await context.newPage());
  const visit = onPage(page, context, { locale, scripts }, watch(page, url));
  if (who !== 'public') await becomeDemo(visit, who);
  return visit;
}

/** What no page of ours may do: ask elsewhere, complain on the console, break. */
function watch(page: Page, url: string): string[] {
  const faults: string[] = [];
  const ours = new URL(url).origin;
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== ours && /^(https?|wss?):$/.test(protocol)) faults.push(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.url()} answers ${response.status()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()} throws ${error.message}`));
  page.on('console', (message) => {
    // The browser itself reports every answer of 400 and above; whether it was meant the journey knows.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      faults.push(`${page.url()} complains: ${message.text()}`);
  });
  return faults;
}

function onPage(
  page: Page,
  context: BrowserContext,
  { locale, scripts }: { locale: Locale; scripts: boolean },
  faults: string[]
): Visit {
  const look = async () => {
    faults.push(...(await faultsOf(page, locale, scripts)));
    await keepPictures(page, context, locale);
  };
  const by = (role: Parameters<Page['getByRole']>[0], name: string | RegExp): Locator =>
    page.getByRole(role, { name, exact: typeof name === 'string' });
  return {
    ...{ page, context, locale, faults, look },
    async open(path) {
      const response = await page.goto(path);
      expect(response?.ok(), `${path} answers ${response?.status()}`).toBe(true);
      await look();
    },
    async arrivesAt(heading) {
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await look();
    },
    sees: (text) => page.getByText(text).first().waitFor(),
    press: (name) => by('button', name).click(),
    follow: (name) => by('link', name).first().click(),
    write: (field, text) => page.getByLabel(field).fill(text),
    choose: (option) => page.getByLabel(option).check(),
    leave: () => context.close()
  };
}

/** One click on the page of the demonstration. */
async function becomeDemo({ page, locale }: Visit, who: string): Promise<void> {
  const { name, community } = cast.find(({ key }) => key === who)!;
  await page.goto('/demo');
  await page.getByRole('button', { name: m.accounts_demo_be({ name }, { locale }) }).click();
  await page.waitForURL(`**/${community}`);
}
