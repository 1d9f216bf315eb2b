import type { Context } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import { problems } from '../rules/problems.ts';
import { startSession, type NewSession } from './sessions.ts';

/** An invented person of the demo region, whom anybody may be by one click. */
export type DemoPerson = { key: string; name: string; role: string; community: string; accountId: string };

/**
 * The six named people, and only where the loader of the demo region made the database: the table is
 * written by the owner, which the program is not, so demo mode cannot be switched on by accident.
 */
export function demoPeople(context: Context): Promise<(DemoPerson & { language: string })[]> {
  return read({ ...context, community: null }, async (tx) => {
    const row = await tx.db.selectFrom('demoRegion').select('people').executeTakeFirst();
    const people = (row?.people ?? []) as unknown as DemoPerson[];
    if (!people.length) return [];
    const accounts = await tx.db
      .selectFrom('account')
      .select(['id', 'locale'])
      .where(
        'id',
        'in',
        people.map(({ accountId }) => accountId)
      )
      .execute();
    const languages = new Map(accounts.map(({ id, locale }) => [id, locale]));
    return people.map((person) => ({ ...person, language: languages.get(person.accountId) ?? 'es' }));
  });
}

export async function signInAsDemo(
  context: Context,
  key: string,
  device: string
): Promise<NewSession & { community: string }> {
  const person = (await demoPeople(context)).find((one) => one.key === key);
  if (!person) throw problems.not_a_demo();
  const session = await startSession(context, { accountId: person.accountId, shared: false, device });
  return { ...session, community: person.community };
}
