/** Keeps the serving process alive: it is started again when it falls. */
import { fork } from 'node:child_process';
import { whenClosing, isClosing } from './closing.js';
import { inRoot } from './paths.js';
import { programEnvironment } from './program.js';
import { end, sleep } from './run.js';
import { refuse, say } from './say.js';

/** Seconds to wait before the next try; a process that lived for a minute starts afresh. */
export const pause = (falls) => Math.min(2 ** (falls - 1), 30);

/** Resolves to `{ port, ended }` when the first process answers; `ended` never resolves by itself. */
export async function keepServing({ appUrl, port, ...extra }) {
  const env = programEnvironment({ APP_DATABASE_URL: appUrl, PORT: String(port), ...extra });
  let current = launch(env);
  whenClosing(() => end(current.child, 'SIGTERM', 8000));
  const first = await Promise.race([current.ready, current.exited]);
  if (!first.port) refuse('The program could not start. Its own words are above.');
  const again = async () => {
    for (let falls = 1; ; falls++) {
      const began = Date.now();
      await current.exited;
      if (isClosing()) return;
      if (Date.now() - began > 60_000) falls = 1;
      say(`The program fell and is started again in ${pause(falls)} s …`);
      await sleep(pause(falls) * 1000);
      if (isClosing()) return;
      // The same port as before, also when it was a free one that we were given.
      current = launch({ ...env, PORT: String(first.port) });
    }
  };
  return { port: first.port, ended: again() };
}

/** What lives for one answer only gets 24 MB at a time: V8 by itself takes 32, and the program then passes 600 MB. */
const execArgv = [...process.execArgv, '--max-semi-space-size=24'];

function launch(env) {
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc'];
  const child = fork(inRoot('bin/lib/serve.js'), [], { env, stdio, execArgv });
  return {
    child,
    ready: new Promise((done) => child.once('message', done)),
    exited: new Promise((done) => child.once('exit', (code) => done({ code })))
  };
}
