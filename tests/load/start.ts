/**
 * From a fresh clone to the first page, as on a machine that never saw Tequio: packages come from the registry into
 * an empty cache. How long it takes and how much lies on the disk afterwards.
 *
 * Run: node tests/load/start.ts   (what is committed is cloned; it takes minutes and needs a network)
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../bin/lib/paths.js';
import { show, type Figure } from './figures.ts';
import { newFolder, openHouse, removeFolder } from './house.ts';
import { visitor } from './visitor.ts';

const MB = 1024 * 1024;

async function start(folder: string): Promise<boolean> {
  const clone = join(folder, 'tequio');
  mustRun('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone]);
  const data = join(clone, 'data');
  const env = { npm_config_cache: join(folder, 'cache') };
  const began = performance.now();
  const house = await openHouse(data, env, clone);
  const { status, text } = await visitor(house).get('/palmdale').finally(house.close);
  const first = performance.now() - began;
  const again = await openHouse(data, env, clone);
  await again.close();
  const kept = show('A fresh clone', [
    { what: 'until the first page is read', is: first / 1000, unit: 's' },
    { what: 'a later start', is: again.took / 1000, unit: 's' },
    { what: 'the first page, in characters', is: text.length, unit: '', least: 1_000 },
    { what: 'its status', is: status, unit: '', least: 200, limit: 200 }
  ]);
  show('On the disk', [
    size('the clone itself', clone, ['.git', 'node_modules', '.runtime', 'build', 'data', '.svelte-kit']),
    ...['node_modules', '.runtime', 'build', 'data'].map((name) => size(name, join(clone, name)))
  ]);
  return kept;
}

const size = (what: string, folder: string, without: string[] = []): Figure => ({
  what,
  is: bytesIn(folder, without) / MB,
  unit: 'MB'
});

/** What the disk gives away for it, in whole blocks. */
function bytesIn(path: string, without: string[] = []): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return (stat?.blocks ?? 0) * 512;
  return readdirSync(path)
    .filter((name) => !without.includes(name))
    .reduce((sum, name) => sum + bytesIn(join(path, name)), 0);
}

function mustRun(program: string, args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} did not succeed: ${stderr}`);
}

const folder = newFolder();
try {
  process.exitCode = (await start(folder)) ? 0 : 1;
} finally {
  removeFolder(folder);
}
