/** The database of the program: the one that DATABASE_URL names, or a private server of ours. */
import { join } from 'node:path';
import { closeHouse, whenClosing } from './closing.js';
import { withLock } from './lock.js';
import { data, runtime } from './paths.js';
import { createDatabase } from './postgres/create.js';
import { embeddedInstallation } from './postgres/embedded.js';
import { canReach, identityFor } from './postgres/identity.js';
import { chooseInstallation, systemInstallations } from './postgres/installations.js';
import { hold, lockOf, release, watch } from './postgres/keeper.js';
import { choosePlace, existingPlace, outsideOf, parentFor } from './postgres/places.js';
import { startServer } from './postgres/server.js';
import { throughSocket } from './postgres/socket.js';
import { refuse } from './say.js';
import { secretIn } from './secrets.js';

/** Resolves to `{ ownerUrl, server }`; `server` is missing when the database is not ours to run. */
export async function openDatabase() {
  if (process.env.DATABASE_URL) return { ownerUrl: process.env.DATABASE_URL };
  const { server, url } = await openServer('pg', true);
  return { ownerUrl: url('tequio'), server };
}

/** Fast and forgetful, one server per purpose: roles belong to a server. Resolves to `{ url(database), close() }`. */
export async function openTestServer(purpose = 'test') {
  return openServer(`${purpose}-pg`, false);
}

async function openServer(prefix, durable) {
  return withLock(lockOf(prefix), async () => {
    const server = await prepareServer(prefix, durable);
    hold(server);
    // Before it runs: who is stopped while it starts leaves no server behind.
    const close = leaveAtTheEnd(server);
    const { port } = await startServer(server);
    server.stopWatching = watch(server, port, giveUp);
    const password = secretIn(`${server.place.folder}.secret`);
    const socket = throughSocket(server.place.folder, port);
    return {
      server,
      close,
      url: (name) => `postgres://postgres:${password}@127.0.0.1:${port}/${name}${socket}`
    };
  });
}

function leaveAtTheEnd(server) {
  const leave = async () => {
    server.stopWatching?.();
    await release(server);
  };
  const forget = whenClosing(leave);
  return () => {
    forget();
    return leave();
  };
}

async function giveUp(error) {
  console.error(error.message);
  await closeHouse();
  process.exit(1);
}

/** The folder decides about the binaries before any preference does. */
export async function prepareServer(prefix, durable) {
  const existing = existingPlace(prefix);
  const identity = identityFor(existing?.folder);
  if (existing && !canReach(identity, existing.folder)) {
    refuse(
      `PostgreSQL (${identity.name}) cannot reach ${existing.folder}: a folder above it is closed. Please open it (chmod o+x).`
    );
  }
  const parent = existing?.parent ?? parentFor(identity);
  const installation = await installationFor(existing, parent);
  const place = existing ?? choosePlace({ prefix, parent, ...installation });
  if (!existing) await createDatabase(place, installation.bin, identity);
  return { place, bin: installation.bin, identity, durable };
}

/** TEQUIO_POSTGRES=embedded asks for the packaged server although the system has one. */
async function installationFor(existing, parent) {
  const wanted = existing?.origin ?? process.env.TEQUIO_POSTGRES;
  const system = wanted === 'embedded' ? undefined : chooseInstallation(systemInstallations(), existing);
  if (system) return system;
  if (wanted === 'system') return refuse(missing(existing));
  const reachable = parent === outsideOf(data) ? join(parent, 'runtime') : runtime;
  return embeddedInstallation(reachable, existing?.major);
}

const missing = (existing) =>
  existing
    ? `The database in ${existing.folder} was made by an installed PostgreSQL ${existing.major}, which is no longer here. Please install PostgreSQL ${existing.major} again.`
    : 'No installed PostgreSQL 15 or later was found.';
