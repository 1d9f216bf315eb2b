/** Starts and stops the private server of a place. A server that runs already is taken as it is. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../processes.js';
import { sleep } from '../run.js';
import { refuse } from '../say.js';
import { asIdentity } from './identity.js';
import { keptPort } from './ports.js';
import { disownPidFile, postmasterOf } from './postmaster.js';
import { settingsFor } from './settings.js';
import { takesSocket } from './socket.js';

const patience = 30_000;
/** After a hard stop it first reads its log again: that may take longer, and is not interrupted. */
const longPatience = 300_000;

/**
 * `server` is `{ place, bin, identity, durable }`. With `port` it must be that one, because the program
 * knows it; else the kept one or a new one. Resolves to `{ pid, port }`.
 */
export async function startServer(server, port) {
  const { folder } = server.place;
  const began = Date.now();
  let child;
  for (;;) {
    const { state, ...running } = await postmasterOf(folder);
    if (state === 'ready') return running;
    const waited = Date.now() - began;
    if (waited > (state === 'busy' ? longPatience : patience)) return refuseToStart(server);
    const mayLaunch = state === 'none' && (!child || child.exitCode !== null || child.signalCode !== null);
    if (mayLaunch) child = await launch(server, port);
    await sleep(200);
  }
}

async function launch({ place, bin, identity, durable }, port) {
  const { folder } = place;
  disownPidFile(folder);
  const wanted = port ?? (await keptPort(`${folder}.port`));
  const sockets = (await takesSocket(folder, wanted)) ? folder : '';
  const args = ['-D', folder, ...settingsFor(durable, wanted, sockets)];
  const log = openSync(logOf(place), isTooLong(logOf(place)) ? 'w' : 'a', 0o600);
  // Detached: a Ctrl-C must reach the program first, and PostgreSQL only after it.
  const child = spawn(join(bin, 'postgres'), args, {
    ...asIdentity(identity),
    detached: true,
    stdio: ['ignore', log, log]
  });
  closeSync(log);
  child.on('error', () => {});
  child.unref();
  return child;
}

const logOf = (place) => `${place.folder}.log`;
const isTooLong = (file) => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000;

function refuseToStart({ place }) {
  const last = readFileSync(logOf(place), 'utf8').trim().split('\n').slice(-8).join('\n');
  return refuse(`PostgreSQL in ${place.folder} does not start. Its last words:\n${last}`);
}

/** Ends open transactions and writes everything down; a server that does not listen is cut off safely. */
export async function stopServer({ place }) {
  const { pid } = await postmasterOf(place.folder);
  if (!pid) return;
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL']) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < patience && isAlive(pid); waited += 50) await sleep(50);
  }
}
