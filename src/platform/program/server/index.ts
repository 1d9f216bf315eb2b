import { openDatabase, type Database } from '../../db/index.ts';
import { refuseTooMuchPower } from '../../db/roles.ts';
import { shelf } from '../../files/index.ts';
import { startJobs, type Handlers, type Jobs } from '../../jobs/server/index.ts';
import { startListening, type Live } from '../../live/index.ts';
import { startPost, transportFrom, type Sender } from '../../post/server/index.ts';

export type Program = { database: Database; live: Live };
type Running = Program & { stopPost: () => unknown; jobs: Jobs };
type Chores = (database: Database, sender: Sender) => Handlers;

let running: Running | null = null;

/** What lives as long as the process: the pool and the ear for live updates. */
export function program(): Program {
  if (!running) throw new Error('The program was not started.');
  return running;
}

/** Opens the pool, listens, and takes up the work that waits; the rooms bring their chores. */
export async function startProgram(chores: Chores): Promise<void> {
  const url = process.env.APP_DATABASE_URL;
  if (!url) throw new Error('Set APP_DATABASE_URL to a database this program may use.');
  await refuseTooMuchPower(url);
  shelf(); // half a setting is refused now, not at the first photo
  const [database, live] = [openDatabase(url), startListening(url)];
  const sender = { database, transport: transportFrom(process.env) };
  await live.start();
  const jobs = await startJobs({ url, handlers: chores(database, sender) });
  running = { database, live, jobs, stopPost: startPost(sender, live) };
  process.once('sveltekit:shutdown' as 'exit', () => void stopProgram());
}

export async function stopProgram(): Promise<void> {
  const stopping = running;
  running = null;
  await stopping?.stopPost();
  await stopping?.jobs.stop();
  await stopping?.live.stop();
  await stopping?.database.close();
}
