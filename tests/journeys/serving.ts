import { spawn, type ChildProcess } from 'node:child_process';
import { inRoot, root } from '../../bin/lib/paths.js';
import { end } from '../../bin/lib/run.js';
import { SECRET, type Region } from './template.ts';

/** The built program, served. `words` is what it said on its error line: what nobody expected. */
export type Serving = { url: string; words: string[]; close(): Promise<void> };

/** What a gateway for texts signs with when it brings one. None can be sent: there is no address of a gateway. */
export const GATEWAY_SECRET = 'a secret that only the gateway and we know';

export async function serve(region: Pick<Region, 'appUrl' | 'dataFolder'>): Promise<Serving> {
  const child = spawn(process.execPath, [inRoot('bin/lib/serve.js')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      APP_DATABASE_URL: region.appUrl,
      APP_SECRET: SECRET,
      DATA_DIR: region.dataFolder,
      SMS_TOKEN: GATEWAY_SECRET
    },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  const words: string[] = [];
  child.stderr.on('data', (chunk) => words.push(String(chunk)));
  const url = await addressSaidBy(child, words);
  return { url, words, close: async () => void (await end(child, 'SIGTERM', 8000)) };
}

function addressSaidBy(child: ChildProcess, words: string[]): Promise<string> {
  let said = '';
  return new Promise((done, fail) => {
    child.stdout!.on('data', (chunk) => {
      said += chunk;
      const found = /Listening on (\S+)/.exec(said);
      if (found) done(found[1]!);
    });
    child.once('error', fail);
    child.once('exit', () => fail(new Error(`The program did not start:\n${said}${words.join('')}`)));
  });
}
