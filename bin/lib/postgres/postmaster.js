/** Reads what PostgreSQL says of itself in postmaster.pid, and asks its port. */
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { commandLineOf, isAlive } from '../processes.js';

/**
 * `{ state: 'none' }` nothing runs · `'busy'` it starts, recovers or stops · `'ready'`, with `pid` and `port`.
 */
export async function postmasterOf(folder) {
  const lines = pidLines(folder);
  if (!lines) return { state: 'none' };
  const pid = Number(lines[0]);
  if (!isPostmaster(pid, folder)) return { state: 'none' };
  const port = Number(lines[3]);
  const ready = lines[7]?.trim() === 'ready' && (await answers(port));
  return { state: ready ? 'ready' : 'busy', pid, port };
}

function pidLines(folder) {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
}

/** The id alone is not enough: after a crash another program may have got it. */
export function isPostmaster(pid, folder) {
  if (!(pid > 0) || !isAlive(pid)) return false;
  const line = commandLineOf(pid);
  return line.includes('postgres') && line.includes(` -D ${folder} `);
}

/** Every PostgreSQL answers a request for encryption with one letter, before any password. */
function answers(port) {
  return new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port });
    const finish = (answer) => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(2000, () => finish(false));
    socket.on('error', () => finish(false));
    socket.on('connect', () => socket.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])));
    socket.on('data', (data) => finish(/^[NS]/.test(data.toString('latin1'))));
  });
}

/**
 * A pid file that a killed server left behind names an id that may live again as another program or as
 * a zombie; PostgreSQL would then refuse to start. It ignores its parent's id, so we write ours. The
 * file itself must stay: in it PostgreSQL finds the shared memory that a lost worker may still use.
 */
export function disownPidFile(folder) {
  const lines = pidLines(folder);
  if (!lines || !isAlive(Number(lines[0])) || isPostmaster(Number(lines[0]), folder)) return;
  writeFileSync(join(folder, 'postmaster.pid'), [process.pid, ...lines.slice(1)].join('\n'));
}
