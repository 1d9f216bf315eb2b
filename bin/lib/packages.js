/** The packages of package-lock.json, nothing newer and nothing older. */
import { existsSync, readFileSync } from 'node:fs';
import { withLock } from './lock.js';
import { npm } from './npm.js';
import { inRoot, root } from './paths.js';
import { say } from './say.js';
import { fingerprint, readStamp, writeStamp } from './stamps.js';

const stampFile = inRoot('node_modules/.tequio-stamp');
const nodeMajor = process.versions.node.split('.')[0];

export async function ensurePackages() {
  const stamp = `node ${nodeMajor} ${fingerprint(root, ['package-lock.json'])}`;
  if (readStamp(stampFile) === stamp) return;
  await withLock('packages', async () => {
    if (readStamp(stampFile) === stamp) return;
    if (!isInstalled()) await install();
    writeStamp(stampFile, stamp);
  });
}

/** Packages that somebody installed by hand are good when they are the right ones. */
function isInstalled() {
  const before = readStamp(stampFile);
  const sameNode = before === undefined || before.startsWith(`node ${nodeMajor} `);
  const installed = inRoot('node_modules/.package-lock.json');
  if (!sameNode || !existsSync(installed)) return false;
  return agrees(readLock(inRoot('package-lock.json')), readLock(installed));
}

const readLock = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether what is installed is what is wanted; packages for other machines may be missing. */
export function agrees(wanted, installed) {
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === '') return true;
    if (installed[path]) return installed[path].version === version;
    return Boolean(optional || devOptional || peer);
  });
}

async function install() {
  say('Installing packages …');
  const sentence = 'The packages could not be installed. Is there a network? npm says:';
  await npm(['ci', '--include=dev', '--no-audit', '--no-fund'], sentence);
}
