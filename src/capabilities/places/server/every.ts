import type { Community, Context } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';

/**
 * The same work in every community, one after the other, each with a context of its own: nothing crosses.
 * For the chores of the night; what fails in one community does not keep the others waiting.
 */
export async function inEveryCommunity(
  system: Context,
  work: (context: Context) => Promise<unknown>
): Promise<void> {
  const failed: unknown[] = [];
  for (const community of await every(system))
    await work({ ...system, community }).catch((error: unknown) => failed.push(error));
  if (failed.length) throw new AggregateError(failed, `A chore failed in ${failed.length} communities.`);
}

async function every(system: Context): Promise<Community[]> {
  return read({ ...system, community: null }, async (tx) => {
    const rows = await tx.db
      .selectFrom('community')
      .select(['id', 'slug', 'kind', 'regionId', 'name', 'timeZone', 'languages'])
      .orderBy('slug')
      .execute();
    return rows as unknown as Community[];
  });
}
