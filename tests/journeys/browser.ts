import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions
} from 'playwright-core';

/** No network of its own: what the browser asks for is asked for by our pages. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

export const openBrowser = (): Promise<Browser> => chromium.launch(launching());

/** A browser that keeps what it kept, in a folder, when it is closed and opened again. */
export const openPhone = (folder: string, options: BrowserContextOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...launching(), ...options });

function launching(): LaunchOptions {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error('Set CHROMIUM_PATH to a browser. `npm test` does it.');
  // Chromium refuses its sandbox to root.
  return { executablePath, args: process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet };
}
