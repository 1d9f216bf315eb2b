import { sql } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import type { Context } from '../../../platform/context/index.ts';
import { palmdale } from '../../../kernels/bylaws/example.ts';
import type { Parameters } from '../../../kernels/bylaws/index.ts';
import { register } from '../../people/server/index.ts';
import type { Category } from '../../people/index.ts';
import type { World } from '../../../../tests/world.ts';

/** Ten minutes before the meeting: the door is open. */
export const EVENING = '2026-12-08T17:50:00-08:00';

/** Bylaws in force since the summer, as if they had been adopted: 51 % and 26 %, and a quorum. */
export async function bylaws({ look, communities }: World, change: Partial<Parameters> = {}): Promise<void> {
  const communityId = communities.palmdale!.id;
  const [agreementId, versionId] = [newId(), newId()];
  await look(
    sql`insert into agreement (community_id, id, kind) values (${communityId}, ${agreementId}, 'bylaws')`
  );
  await look(sql`
    insert into agreement_version (community_id, id, agreement_id, number, clauses, parameters, drafted_at, adopted_on, in_force_from, adopted_how)
    values (${communityId}, ${versionId}, ${agreementId}, 1, '[]', ${JSON.stringify(palmdale(change))}, now(), '2026-06-01', '2026-06-01', 'Junta de mayo')`);
}

/** So many new members of each category, in this order. */
export async function members(context: Context, ...groups: [Category, number][]): Promise<string[]> {
  const ids: string[] = [];
  for (const [category, count] of groups)
    for (let place = 0; place < count; place++) {
      const id = newId();
      await register(context, {
        id,
        name: `Vecina ${place + 1} ${category}`,
        language: 'es',
        category,
        joinedOn: '2026-01-10'
      });
      ids.push(id);
    }
  return ids;
}
