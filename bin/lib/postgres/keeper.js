/** Several commands may use one server: the last one to leave stops it. And while we use it, it lives. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHeld, withLock } from '../lock.js';
import { say } from '../say.js';
import { postmasterOf } from './postmaster.js';
import { startServer, stopServer } from './server.js';

const holdersOf = (server) => `${server.place.folder}.holders`;

export function hold(server) {
  mkdirSync(holdersOf(server), { recursive: true, mode: 0o700 });
  writeFileSync(join(holdersOf(server), String(process.pid)), String(process.pid));
}

/** Returns whether the server was stopped. */
export async function release(server) {
  rmSync(join(holdersOf(server), String(process.pid)), { force: true });
  return withLock(lockOf(server.place.prefix), async () => {
    if (isInUse(server)) return false;
    await stopServer(server);
    return true;
  });
}

export const lockOf = (prefix) => `server-${prefix}`;

function isInUse(server) {
  const marks = readdirSync(holdersOf(server)).map((name) => join(holdersOf(server), name));
  marks.filter((mark) => !isHeld(mark)).forEach((mark) => rmSync(mark, { force: true }));
  return marks.some(isHeld);
}

/** Looks every second; returns a function that ends the watch. A server that cannot be started again ends us. */
export function watch(server, port, onLost) {
  let over = false;
  const look = async () => {
    if (over) return;
    const { state } = await postmasterOf(server.place.folder);
    if (state === 'none' && !over) await restart().catch(onLost);
    setTimeout(look, 1000).unref();
  };
  const restart = async () => {
    say('PostgreSQL stopped unexpectedly; starting it again …');
    await withLock(lockOf(server.place.prefix), async () => !over && startServer(server, port));
  };
  setTimeout(look, 1000).unref();
  return () => (over = true);
}
