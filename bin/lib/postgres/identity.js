/** PostgreSQL refuses to run as root, so root lends it another user. */
import { spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';

/** `{ uid, gid, name }`, or undefined when we are no root and run it ourselves. */
export function identityFor(existingFolder) {
  if (process.getuid?.() !== 0) return undefined;
  if (!existingFolder) return userNamed('postgres') ?? userNamed('nobody');
  const { uid, gid } = statSync(existingFolder);
  return { uid, gid, name: `user ${uid}` };
}

function userNamed(name) {
  const [uid, gid] = ['-u', '-g'].map((what) =>
    Number.parseInt(spawnSync('id', [what, name], { encoding: 'utf8' }).stdout)
  );
  return uid > 0 ? { uid, gid, name } : undefined;
}

/** What `spawn` needs to run something as this user; nothing of our environment goes along. */
export function asIdentity(identity) {
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
  const user = identity ? { uid: identity.uid, gid: identity.gid } : {};
  return { ...user, env, cwd: '/' };
}

/** Tried instead of computed: a folder above may be closed by its mode, a list or a mount. */
export function canReach(identity, folder) {
  if (!identity) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], asIdentity(identity)).status === 0;
}

export function giveTo(identity, file) {
  if (identity) chownSync(file, identity.uid, identity.gid);
}
