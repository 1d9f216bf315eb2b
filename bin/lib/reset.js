/** Takes the private database away. Only on an explicit word, and never while it is in use. */
import { rmSync } from 'node:fs';
import { openDatabase } from './database.js';
import { release } from './postgres/keeper.js';
import { refuse, say } from './say.js';

export async function reset(args) {
  if (process.env.DATABASE_URL) refuse('DATABASE_URL names a database that is not ours to delete.');
  const { server } = await openDatabase();
  const { folder } = server.place;
  if (!args.includes('--yes'))
    refuse(`This deletes everything in ${folder}. If you mean it: npm run db reset -- --yes`);
  server.stopWatching();
  if (!(await release(server))) refuse('Please stop Tequio first.');
  for (const end of ['', '.port', '.secret']) rmSync(folder + end, { recursive: true, force: true });
  say(`Deleted ${folder}. The next start begins anew.`);
}
