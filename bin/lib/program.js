/** The program's own command lines: migrations and the demo region. Each ends with one line of JSON for us. */
import { spawn } from 'node:child_process';
import { data, root } from './paths.js';
import { eachLine, end } from './run.js';
import { typescriptFlags } from './runtime.js';
import { refuse, say } from './say.js';
import { secret } from './secrets.js';
import { whenClosing } from './closing.js';

/** Resolves to the address under which the program, owning nothing, reaches its database. */
export async function migrate(ownerUrl) {
  say('Bringing the database up to date …');
  const { appUrl } = await speak('src/platform/db/cli.ts', ['migrate'], { OWNER_DATABASE_URL: ownerUrl });
  return appUrl;
}

/** Loads the demo region into an empty database. Resolves to `{ people, signIn? }`. */
export async function loadWorld(ownerUrl, appUrl) {
  if (process.env.TEQUIO_DEMO === 'no') return { people: [] };
  say('Looking after the demo region …');
  return speak('world/load.ts', [], { OWNER_DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl });
}

const ownersOnly = ['DATABASE_URL', 'OWNER_DATABASE_URL', 'APP_DATABASE_PASSWORD'];

/** What every part of the program gets; only migrations and the world are given the owner's address. */
export function programEnvironment(extra) {
  const env = { ...process.env, APP_SECRET: process.env.APP_SECRET || secret('app-secret'), DATA_DIR: data };
  for (const name of ownersOnly) delete env[name];
  return { ...env, ...extra };
}

export const programArguments = (script, args) => [...typescriptFlags, script, ...args];

/** Shows what the script says, except its last line, which is JSON and ours. */
function speak(script, args, extra) {
  const env = programEnvironment({ APP_DATABASE_PASSWORD: secret('app-password'), ...extra });
  const child = spawn(process.execPath, programArguments(script, args), {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit']
  });
  const forget = whenClosing(() => end(child, 'SIGTERM', 5000));
  let last = '';
  eachLine(child.stdout, (line) => {
    if (last) say(last);
    last = line;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      forget();
      try {
        if (code !== 0) refuse([last, `${script} did not succeed.`].filter(Boolean).join('\n'));
        done(JSON.parse(last));
      } catch (error) {
        fail(error);
      }
    });
  });
}
