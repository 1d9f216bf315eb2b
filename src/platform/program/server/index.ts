import { openDatabase, type Database } from '../../db/index.ts';
import { refuseTooMuchPower } from '../../db/roles.ts';
import { startListening, type Live } from '../../live/index.ts';

export type Program = { database: Database; live: Live };

let running: Program | null = null;

/** What lives as long as the process: the pool and the ear for live updates. */
export function program(): Program {
  if (!running) throw new Error('The program was not started.');
  return running;
}

export async function startProgram(): Promise<Program> {
  const url = process.env.APP_DATABASE_URL;
  if (!url) throw new Error('Set APP_DATABASE_URL to a database this program may use.');
  await refuseTooMuchPower(url);
  running = { database: openDatabase(url), live: startListening(url) };
  await running.live.start();
  process.once('sveltekit:shutdown' as 'exit', () => void stopProgram());
  return running;
}

export async function stopProgram(): Promise<void> {
  const stopping = running;
  running = null;
  await stopping?.live.stop();
  await stopping?.database.close();
}
