/** Ports on this machine, for ourselves only. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** Whether a port can be had; with 0, any that is free. Resolves to the port, or to undefined. */
export function tryPort(port, host = '127.0.0.1') {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(undefined));
    server.listen(port, host, () => {
      const { port: got } = server.address();
      server.close(() => done(got));
    });
  });
}

/** The port kept in the file, or a new one when something else took it. */
export async function keptPort(file) {
  const kept = readPort(file);
  const port = (kept && (await tryPort(kept))) || (await tryPort(0));
  if (port !== kept) writeFileSync(file, `${port}\n`);
  return port;
}

function readPort(file) {
  try {
    return Number.parseInt(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
