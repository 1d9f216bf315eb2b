/** Sets up what the selected steps need. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.js';
import { openTestServer } from './database.js';
import { dataFolder, tool } from './paths.js';
import { mustRun } from './run.js';
import { say } from './say.js';
import { ensureWords } from './words.js';

const setUps = {
  /** Types of routes and the compiled words: type checks and tests read both. */
  async kit() {
    await ensureWords();
    await mustRun(tool('svelte-kit'), ['sync'], 'The types of the routes could not be made:');
    return {};
  },
  async postgres() {
    if (process.env.TEST_DATABASE_URL) return {};
    say('Starting the database for tests …');
    const { url } = await openTestServer();
    return { TEST_DATABASE_URL: url('postgres') };
  },
  chromium: async () => ({ CHROMIUM_PATH: await findChromium() })
};

/** Resolves to `{ env, folder }`: a folder of its own for each run, since several may run at once. */
export async function setUp(needs) {
  const folder = mkdtempSync(join(dataFolder('tmp'), 'test-'));
  const env = { ...process.env, TEQUIO_TMP: folder };
  for (const need of Object.keys(setUps)) {
    if (needs.has(need)) Object.assign(env, await setUps[need]());
  }
  return { env, folder };
}
