/** Where a database lies. `{ folder, parent, prefix, exists, major, origin }` is called a place. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { data, dataFolder } from '../paths.js';
import { refuse } from '../say.js';
import { canReach } from './identity.js';

/** For a project that PostgreSQL's user cannot reach: one folder per project, kept over restarts. */
export const outsideOf = (folder) =>
  join('/var/tmp', `tequio-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);

/** The database that exists already, inside the data folder before outside of it. */
export function existingPlace(prefix, parents = [dataFolder(), outsideOf(data)]) {
  return parents.flatMap((parent) => placesIn(parent, prefix))[0];
}

function placesIn(parent, prefix) {
  if (!existsSync(parent)) return [];
  const majors = readdirSync(parent).map((name) => new RegExp(`^${prefix}(\\d+)$`).exec(name)?.[1]);
  const newestFirst = majors
    .filter(Boolean)
    .map(Number)
    .sort((a, b) => b - a);
  return newestFirst.map((major) => readPlace(parent, prefix, major));
}

function readPlace(parent, prefix, major) {
  const folder = join(parent, prefix + major);
  try {
    const version = Number.parseInt(readFileSync(join(folder, 'PG_VERSION'), 'utf8'));
    const origin = readFileSync(join(folder, 'tequio-origin'), 'utf8').trim();
    return { folder, parent, prefix, exists: true, major: version, origin };
  } catch (error) {
    if (error.code === 'EACCES')
      refuse(
        `The database in ${folder} belongs to another user. Please start Tequio as that user, or as root.`
      );
    return refuse(
      `The folder ${folder} holds no complete database of this program (${error.message}). Please move it away or put back its copy.`
    );
  }
}

/** Inside the data folder when PostgreSQL's user gets there, else outside. */
export function choosePlace({ prefix, major, origin, parent }) {
  return { folder: join(parent, prefix + major), parent, prefix, exists: false, major, origin };
}

export function parentFor(identity) {
  const inside = dataFolder();
  if (canReach(identity, inside)) return inside;
  const outside = outsideOf(data);
  mkdirSync(outside, { recursive: true, mode: 0o711 });
  // Anybody may write to /var/tmp: a folder that was there before us could be a trap.
  const stat = lstatSync(outside);
  if (!stat.isDirectory() || stat.uid !== process.getuid())
    refuse(`${outside} belongs to somebody else. Please remove it.`);
  return outside;
}
