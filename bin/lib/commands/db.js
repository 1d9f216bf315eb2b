/** `npm run db <what>`: looks after the database; the server is borrowed when it runs, else started for the while. */
import { spawnSync } from 'node:child_process';
import { backup } from '../backup.js';
import { openDatabase } from '../database.js';
import { prepare } from '../prepare.js';
import { migrate as bringUpToDate, programArguments, programEnvironment } from '../program.js';
import { reset } from '../reset.js';
import { mustRun } from '../run.js';
import { refuse } from '../say.js';
import { clientTool } from '../postgres/clients.js';

const tasks = {
  migrate: async () => void (await bringUpToDate((await openDatabase()).ownerUrl)),
  types: () => throughProgram('types'),
  verify: async () => {
    const appUrl = await bringUpToDate((await openDatabase()).ownerUrl);
    const args = programArguments('src/capabilities/record/check.ts', []);
    const env = programEnvironment({ APP_DATABASE_URL: appUrl });
    await mustRun(process.execPath, args, 'A book is broken.', { show: true, env });
  },
  psql: async (args) => {
    const { ownerUrl, server } = await openDatabase();
    // Ctrl-C in psql stops a query; it must not end us.
    return spawnSync(clientTool('psql', server), [...args, ownerUrl], { stdio: 'inherit' }).status ?? 1;
  },
  backup: async () => backup(await openDatabase()),
  reset
};

export async function db([task, ...args]) {
  const names = Object.keys(tasks).join(', ');
  if (!Object.hasOwn(tasks, task ?? '')) refuse(`Please say what to do: npm run db <${names}>`);
  await prepare();
  return tasks[task](args);
}

async function throughProgram(task) {
  const { ownerUrl } = await openDatabase();
  const env = programEnvironment({ OWNER_DATABASE_URL: ownerUrl });
  const args = programArguments('src/platform/db/cli.ts', [task]);
  await mustRun(process.execPath, args, `"${task}" did not succeed.`, { show: true, env });
}
