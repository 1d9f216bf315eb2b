/** Where the program is found. */
import { tryPort } from './postgres/ports.js';
import { refuse } from './say.js';

const port = Number(process.env.PORT || 4600);

/** Asked before the long work: nobody should wait for a build to learn that the port is taken. */
export async function requirePort() {
  const free = await tryPort(port, process.env.HOST || '127.0.0.1');
  if (free !== undefined) return free;
  return refuse(`Port ${port} is in use, perhaps by Tequio itself: look at http://localhost:${port}
To use another one: PORT=${port + 100} npm start`);
}

export const addressOf = (got) => process.env.ORIGIN || `http://localhost:${got}`;
