/** Two commands started at once must not install or build the same thing at the same time. */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from './paths.js';
import { isAlive } from './processes.js';
import { sleep } from './run.js';
import { say } from './say.js';

export async function withLock(name, work) {
  const file = join(dataFolder('locks'), name);
  for (let waited = 0; !take(file); waited++) {
    if (waited === 5) say('Another Tequio command is busy with the same thing; waiting for it …');
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isHeld(file)) setAside(file);
    return false;
  }
}

/** A mark is a file with a process id in it; after a restart of the machine ids mean nothing. */
export function isHeld(file) {
  try {
    const bornAfterBoot = statSync(file).mtimeMs > Date.now() - uptime() * 1000 - 1000;
    const pid = Number(readFileSync(file, 'utf8'));
    // Empty: being written this very moment.
    return bornAfterBoot && (pid === 0 || isAlive(pid));
  } catch {
    return false;
  }
}

/** Renaming happens once: of two who find the mark stale only one succeeds. */
function setAside(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    rmSync(aside);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
