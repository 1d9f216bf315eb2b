/** Builds the program when something it is made of has changed. */
import { existsSync } from 'node:fs';
import { withLock } from './lock.js';
import { inRoot, root, tool } from './paths.js';
import { mustRun } from './run.js';
import { say } from './say.js';
import { fingerprint, readStamp, writeStamp } from './stamps.js';
import { ensureWords } from './words.js';

const ingredients = [
  'src',
  'static',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'project.inlang'
];
const isMade = (name) => name === 'src/platform/words/compiled' || /\.test\.ts$/.test(name);
// In the folder it speaks of: both disappear together, and a build cut short has none.
const stampFile = inRoot('build/.stamp');

export async function ensureBuild({ show = false } = {}) {
  await ensureWords();
  await withLock('build', async () => {
    const stamp = fingerprint(root, ingredients, isMade);
    if (readStamp(stampFile) === stamp && existsSync(inRoot('build/handler.js'))) return;
    say('Building …');
    const env = { ...process.env, NODE_ENV: 'production' };
    await mustRun(tool('vite'), ['build', '--logLevel', 'warn'], 'The program could not be built:', {
      env,
      show
    });
    writeStamp(stampFile, stamp);
  });
}
