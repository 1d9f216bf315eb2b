/** Where things lie. DATA_DIR moves everything that must be kept to another disk. */
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuse } from './say.js';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
export const runtime = join(root, '.runtime');
export const data = real(resolve(root, process.env.DATA_DIR || 'data'));

export const inRoot = (...parts) => join(root, ...parts);
export const tool = (name) => inRoot('node_modules', '.bin', name);

/** A link and its target are one place, and must have one name. */
function real(folder) {
  return existsSync(folder) ? realpathSync(folder) : folder;
}

/** 0711: PostgreSQL, running as another user, must pass through; nobody needs to look around. */
export function dataFolder(...parts) {
  const folder = join(data, ...parts);
  try {
    mkdirSync(data, { recursive: true, mode: 0o711 });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch (error) {
    return refuse(
      `The folder ${folder} cannot be made (${error.code}). Does ${data} belong to another user?`
    );
  }
}
