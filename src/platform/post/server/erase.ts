import type { Database } from '../../db/index.ts';

const MONTH = 30 * 24 * 60 * 60_000;

/** Post is kept a month after it left or was given up; then nobody needs to know what was said to whom. */
export async function eraseOldPost(database: Database, now: Date): Promise<number> {
  const limit = new Date(now.getTime() - MONTH);
  const result = await database.begin('write', {}, (db) =>
    db
      .deleteFrom('post')
      .where((is) => is.or([is('sentAt', '<', limit), is('givenUpAt', '<', limit)]))
      .executeTakeFirst()
  );
  return Number(result.numDeletedRows);
}
