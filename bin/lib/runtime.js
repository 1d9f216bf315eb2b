/** The program needs a current Node; where the machine has an older one, we fetch ours and go on with it. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { whenOrphaned } from './closing.js';
import { withLock } from './lock.js';
import { npm, npmCli } from './npm.js';
import { runtime } from './paths.js';
import { refuse, say } from './say.js';

const pinned = '24.21.0';

/** 22.17 and later; odd lines are not kept for long and lack what we need. */
export function isCurrent(version) {
  const [major, minor] = version.replace('v', '').split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 17);
}

/** The npm package that carries Node. Those for macOS have another name and fewer versions. */
export function nodePackage(platform, cpu) {
  if (platform === 'darwin') return { name: `node-bin-darwin-${cpu}`, version: '^24.0.0' };
  return { name: `node-${platform === 'win32' ? 'win' : platform}-${cpu}`, version: pinned };
}

export async function ensureRuntime() {
  if (isCurrent(process.versions.node)) return;
  const { name, version } = nodePackage(process.platform, process.arch);
  const node = join(runtime, 'node_modules', name, 'bin/node');
  if (!answers(node)) await withLock('runtime', () => fetchNode(node, `${name}@${version}`));
  await continueWith(node);
}

const answers = (node) =>
  existsSync(node) && isCurrent(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '');

async function fetchNode(node, spec) {
  if (answers(node)) return;
  say(`Fetching Node ${pinned} (this machine has ${process.versions.node}) …`);
  const sentence = `Node ${pinned} could not be fetched. Is there a network? You can also install Node 24 yourself: https://nodejs.org`;
  // npm removes what it did not put there itself, so each part has its own folder under .runtime.
  await npm(
    ['install', '--prefix', runtime, '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', spec],
    sentence
  );
  if (!answers(node)) refuse(sentence);
}

/** Never returns: the rest is done by the same command in the newer Node. */
async function continueWith(node) {
  npmCli();
  const env = { ...process.env, PATH: dirname(node) + delimiter + (process.env.PATH ?? '') };
  // The channel tells the child when we are killed; nothing is sent over it.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = spawn(node, process.argv.slice(1), { cwd: process.cwd(), env, stdio });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenOrphaned(() => child.kill('SIGTERM'));
  const code = await new Promise((done) => child.on('exit', (code) => done(code ?? 1)));
  process.exit(code);
}

/** Node reads TypeScript by itself from 22.18 on; before that it must be asked. */
export const typescriptFlags = process.features.typescript
  ? []
  : ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
