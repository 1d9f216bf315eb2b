/** The browser that the journeys walk with. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withLock } from './lock.js';
import { npm } from './npm.js';
import { runtime } from './paths.js';
import { run } from './run.js';
import { refuse, say } from './say.js';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const apps = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];

/** Resolves to the path of a browser that starts; each way is tried only when the ones before it failed. */
export async function findChromium() {
  return installed() ?? (await withLock('chromium', fetchChromium));
}

async function fetchChromium() {
  const found = installed() ?? (await fromApt()) ?? (await fromNpm());
  if (found) return found;
  return refuse(
    'The journeys need Chromium, and it could not be fetched. Please install Chromium or Chrome, or name one with CHROMIUM_PATH.'
  );
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const files = [process.env.CHROMIUM_PATH, ...onPath, ...apps.map((app) => join('/Applications', app))];
  return files.filter((file) => file && existsSync(file)).find(starts);
}

/** Some systems install only a hint where to find the browser; and a library may be missing. */
const starts = (file) => spawnSync(file, ['--version'], { timeout: 30_000 }).status === 0;

async function fromApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('Installing Chromium …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
  return installed();
}

async function fromNpm() {
  const prefix = join(runtime, 'chromium');
  const name = '@sparticuz/chromium';
  if (!existsSync(join(prefix, 'node_modules', name))) {
    say('Fetching Chromium …');
    const flags = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund'];
    await npm(
      ['install', '--prefix', prefix, ...flags, `${name}@153.0.0`],
      'Chromium could not be fetched. Is there a network?'
    );
  }
  const entry = createRequire(join(prefix, 'index.js')).resolve(name);
  const file = await (await import(pathToFileURL(entry).href)).default.executablePath();
  return starts(file) ? file : undefined;
}
