/** A copy of the database that can be put back. Files and secrets beside it are plain files. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './paths.js';
import { findClient } from './postgres/clients.js';
import { release } from './postgres/keeper.js';
import { mustRun } from './run.js';
import { refuse, say } from './say.js';

export async function backup({ ownerUrl, server }) {
  const name = `tequio-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`;
  const target = join(dataFolder('backups'), name);
  const dump = findClient('pg_dump', server);
  if (dump) {
    const args = ['--format=custom', `--file=${target}.dump`, ownerUrl];
    await mustRun(dump, args, 'The database could not be copied:');
    say(`Copied into ${target}.dump (put back with pg_restore).`);
  } else await coldCopy(server, target);
}

/** Files of a running server do not fit together, so it must rest while they are copied. */
async function coldCopy(server, target) {
  if (!server) refuse('pg_dump is not on this machine. Please install the PostgreSQL client programs.');
  server.stopWatching();
  if (!(await release(server)))
    refuse('Please stop Tequio first: without pg_dump only a resting database can be copied.');
  cpSync(server.place.folder, target, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  cpSync(`${server.place.folder}.secret`, `${target}.secret`);
  say(`Copied into ${target} (put back as ${server.place.folder}).`);
}
