/** Which PostgreSQL binaries this machine has, and which of them a data folder may use. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** Older ones lack what our migrations use (security_invoker views, unique nulls not distinct). */
export const oldestMajor = 15;

/**
 * An installation is `{ major, version, bin, origin }`; `bin` is a folder.
 * A folder made by one origin is never opened by the other: they carry different ICU and C libraries,
 * and text indexes would quietly be in the wrong order.
 * @param {{ major: number, version: string, bin: string, origin: string }[]} installations
 * @param {{ major: number, origin: string } | undefined} folder  what exists already
 */
export function chooseInstallation(installations, folder) {
  const fits = folder
    ? ({ major, origin }) => major === folder.major && origin === folder.origin
    : ({ major }) => major >= oldestMajor;
  return installations.filter(fits).sort(newestFirst)[0];
}

const newestFirst = (a, b) =>
  b.major - a.major || b.version.localeCompare(a.version, 'en', { numeric: true });

export function systemInstallations() {
  const folders = [...versioned('/usr/lib/postgresql', 'bin'), ...others(), ...onPath()];
  const bins = folders.filter((bin) => existsSync(join(bin, 'initdb'))).map((bin) => realpathSync(bin));
  return [...new Set(bins)].map((bin) => readInstallation(bin, 'system')).filter(Boolean);
}

function others() {
  return [
    ...versioned('/Applications/Postgres.app/Contents/Versions', 'bin'),
    ...['/opt/homebrew/opt', '/usr/local/opt'].flatMap((opt) => versioned(opt, 'bin', /^postgresql(@\d+)?$/)),
    ...versioned('/usr', 'bin', /^pgsql-\d+$/),
    '/usr/local/pgsql/bin'
  ];
}

function versioned(parent, inside, name = /^\d+$/) {
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter((entry) => name.test(entry))
    .map((entry) => join(parent, entry, inside));
}

/** The server's own folder, also where PATH holds only a link to it. */
function onPath() {
  const found = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'postgres'));
  return found.filter((file) => existsSync(file)).map((file) => dirname(realpathSync(file)));
}

/** Undefined when the binary does not run here (another C library, a missing part). */
export function readInstallation(bin, origin) {
  const { stdout } = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  const version = /\) (\d+(\.\d+)?)/.exec(stdout ?? '')?.[1];
  return version && { major: Number.parseInt(version), version, bin, origin };
}
