/**
 * A door between program and database on one machine that costs both of them less than a port: no packets, no
 * network. Where the folder takes none, the port is there as ever.
 */
import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** What Linux and macOS let the path of a socket be, less what a trial adds to it. */
const LONGEST = 99;

const socketIn = (folder, port) => join(folder, `.s.PGSQL.${port}`);

/** Whether the folder can hold one: its path is short enough, stands in a list, and its disk knows sockets. */
export async function takesSocket(folder, port) {
  const path = socketIn(folder, port);
  if (Buffer.byteLength(path) > LONGEST || /[,"]/.test(folder)) return false;
  const trial = `${path}.try`;
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(trial, () => server.close(() => done(true)));
  }).finally(() => rmSync(trial, { force: true }));
}

/** What an address says after its path, so that whoever follows it takes the socket where there is one. */
export const throughSocket = (folder, port) =>
  existsSync(socketIn(folder, port)) ? `?host=${encodeURIComponent(folder)}` : '';
