/** Questions about other processes. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export const hasProc = existsSync('/proc/self/stat');

/** A zombie (dead, but nobody fetched its exit code) counts as dead, though signals still reach it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return !hasProc || !/^[ZX]/.test(stateOf(pid));
}

function stateOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name in brackets may itself contain brackets and spaces.
    return stat.slice(stat.lastIndexOf(')') + 2);
  } catch {
    return 'X';
  }
}

/** Only where there is /proc; other systems' shells step aside for what they run. */
export function parentOf(pid) {
  return Number(stateOf(pid).split(' ')[1]);
}

export function commandLineOf(pid) {
  if (!hasProc) return spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' }).stdout ?? '';
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
