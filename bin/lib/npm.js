/** npm, run by the Node we chose instead of the one its first line names. */
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { refuse } from './say.js';
import { mustRun } from './run.js';

export function npm(args, sentence, options) {
  return mustRun(process.execPath, [npmCli(), ...args], sentence, { excerpt: errors, ...options });
}

/** npm says first what is wrong, and then at length how it is used. */
const errors = (lines) => lines.filter((line) => /^npm error ./.test(line)).slice(0, 8);

/** Remembered in the environment, so that the newer Node (which brings no npm) finds it too. */
export function npmCli() {
  const found = [process.env.npm_execpath, ...besideNode(), ...onPath()].find(isNpm);
  if (!found) return refuse('npm was not found. Please install Node.js with npm: https://nodejs.org');
  process.env.npm_execpath = found;
  return found;
}

// Other package managers set npm_execpath as well, to themselves.
const isNpm = (file) => Boolean(file) && /npm-cli\.[cm]?js$/.test(file) && existsSync(file);

function besideNode() {
  const folder = dirname(realpathSync(process.execPath));
  return ['../lib/node_modules', 'node_modules', '../share/nodejs', '../libexec/lib/node_modules'].map(
    (way) => join(folder, way, 'npm/bin/npm-cli.js')
  );
}

function onPath() {
  const links = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm'));
  return links.filter((link) => existsSync(link)).map((link) => realpathSync(link));
}
