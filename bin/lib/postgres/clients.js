/** psql and pg_dump: the packaged server has none, the system's usually do. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../say.js';
import { systemInstallations } from './installations.js';

export function clientTool(name, server) {
  return (
    findClient(name, server) ??
    refuse(`${name} is not on this machine. Please install the PostgreSQL client programs.`)
  );
}

/** Beside the server before any other; pg_dump refuses a server newer than itself. */
export function findClient(name, server) {
  const oldest = name === 'pg_dump' ? (server?.place.major ?? 0) : 0;
  const newest = systemInstallations().sort((a, b) => b.major - a.major);
  const bins = [server?.bin, ...newest.filter((found) => found.major >= oldest).map(({ bin }) => bin)];
  return bins
    .filter(Boolean)
    .map((bin) => join(bin, name))
    .find((file) => existsSync(file));
}
