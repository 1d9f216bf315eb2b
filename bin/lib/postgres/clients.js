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

/** Beside the server before any other; an older one could not talk to it. */
export function findClient(name, server) {
  const major = server?.place.major ?? 0;
  const newest = systemInstallations().sort((a, b) => b.major - a.major);
  const bins = [server?.bin, ...newest.filter((found) => found.major >= major).map(({ bin }) => bin)];
  return bins
    .filter(Boolean)
    .map((bin) => join(bin, name))
    .find((file) => existsSync(file));
}
