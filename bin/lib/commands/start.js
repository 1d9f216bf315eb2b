/** `npm start`: everything, from a fresh clone to the address in the browser. */
import { ensureBuild } from '../build.js';
import { openDatabase } from '../database.js';
import { addressOf, requirePort } from '../address.js';
import { greet } from '../greeting.js';
import { prepare } from '../prepare.js';
import { loadWorld, migrate } from '../program.js';
import { keepServing } from '../serving.js';

export async function start() {
  const port = await requirePort();
  await prepare({ stoppedCode: 0 });
  await ensureBuild();
  const { ownerUrl } = await openDatabase();
  const appUrl = await migrate(ownerUrl);
  const world = await loadWorld(ownerUrl, appUrl);
  const serving = await keepServing({ appUrl, port, ORIGIN: addressOf(port) });
  greet(addressOf(serving.port), world);
  await serving.ended;
}
