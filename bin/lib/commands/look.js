/** `npm run look`: pictures of every page, taken from the demo region in a database that is made anew. */
import { ensureBuild } from '../build.js';
import { findChromium } from '../chromium.js';
import { openTestServer } from '../database.js';
import { prepare } from '../prepare.js';
import { loadWorld, migrate, programArguments } from '../program.js';
import { run } from '../run.js';
import { keepServing } from '../serving.js';

const name = 'tequio_look';

export async function look(args) {
  await prepare();
  await ensureBuild();
  const server = await openTestServer('look');
  await makeAnew(server.url('postgres'));
  const appUrl = await migrate(server.url(name));
  const world = await loadWorld(server.url(name), appUrl);
  const { port } = await keepServing({ appUrl, port: 0 });
  const env = {
    ...process.env,
    LOOK_URL: `http://localhost:${port}`,
    LOOK_DATABASE_URL: server.url(name),
    LOOK_PEOPLE: JSON.stringify(world.people),
    CHROMIUM_PATH: await findChromium()
  };
  const { code } = await run(process.execPath, programArguments('tests/look.ts', args), { show: true, env });
  return code ?? 1;
}

async function makeAnew(adminUrl) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`drop database if exists ${name} with (force)`);
  await client.query(`create database ${name}`);
  await client.end();
}
