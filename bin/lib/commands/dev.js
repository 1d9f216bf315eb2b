/** `npm run dev`: the program from its sources, reloading on save. */
import { addressOf, requirePort } from '../address.js';
import { openDatabase } from '../database.js';
import { greet } from '../greeting.js';
import { tool } from '../paths.js';
import { prepare } from '../prepare.js';
import { loadWorld, migrate, programEnvironment } from '../program.js';
import { run } from '../run.js';
import { compileArguments, ensureWords } from '../words.js';

export async function dev() {
  const port = await requirePort();
  await prepare({ stoppedCode: 0 });
  await ensureWords();
  const { ownerUrl } = await openDatabase();
  const appUrl = await migrate(ownerUrl);
  greet(addressOf(port), await loadWorld(ownerUrl, appUrl));
  const env = programEnvironment({ APP_DATABASE_URL: appUrl, ORIGIN: addressOf(port) });
  const words = run(tool('paraglide-js'), [...compileArguments, '--watch']);
  const host = process.env.HOST ? ['--host', process.env.HOST] : [];
  const pages = run(tool('vite'), ['dev', '--port', String(port), '--strictPort', ...host], {
    show: true,
    env
  });
  const { code } = await Promise.race([pages, words.then(() => pages)]);
  return code ?? 1;
}
