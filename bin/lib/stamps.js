/** A stamp tells from contents, not from times, whether something must be made again. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * One fingerprint for files and folders; what does not exist counts as absent.
 * @param {string} base
 * @param {string[]} paths
 * @param {(name: string) => boolean} skip  told the path from `base`
 */
export function fingerprint(base, paths, skip = () => false) {
  const hash = createHash('sha256');
  for (const path of paths) addPath(hash, base, join(base, path), skip);
  return hash.digest('hex');
}

function addPath(hash, base, path, skip) {
  const name = relative(base, path).replaceAll('\\', '/');
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat || skip(name)) return;
  if (stat.isDirectory()) {
    for (const entry of readdirSync(path).sort()) addPath(hash, base, join(path, entry), skip);
  } else {
    // Lengths keep "a" + "bc" apart from "ab" + "c".
    hash.update(`${name}\0${stat.size}\0`).update(readFileSync(path));
  }
}

export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

export const writeStamp = (file, stamp) => writeFileSync(file, `${stamp}\n`);
