/** Secrets are made once, kept in files that only we can read, and never printed. */
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './paths.js';

export const secret = (name) => secretIn(join(dataFolder('secrets'), name));

export function secretIn(file) {
  // Written aside and linked: nobody ever reads half a secret, and the first of two writers wins.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, randomBytes(32).toString('hex'), { mode: 0o600 });
  try {
    linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside);
  }
  return readFileSync(file, 'utf8').trim();
}
