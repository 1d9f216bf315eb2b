/**
 * For `npx vitest run …` by hand: the address of a test server, as its superuser. `npm test` has set
 * TEST_DATABASE_URL already; without it the server is started here and stopped by `close`.
 */
import { openTestServer } from './database.js';

/** @returns {Promise<{ url: string, close: () => Promise<unknown> }>} */
export async function openTestDatabase() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, close: async () => {} };
  const { url, close } = await openTestServer();
  return { url: url('postgres'), close };
}
