import { palmdale } from '../../../kernels/bylaws/example.ts';
import type { Parameters } from '../../../kernels/bylaws/index.ts';
import { sql } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { localized } from '../../../platform/localized/index.ts';
import type { World } from '../../../../tests/world.ts';

/** Bylaws in force since the summer, as if they had been adopted. */
export async function bylaws(
  { look, communities }: World,
  change: Partial<Parameters> = {},
  community = 'palmdale'
): Promise<void> {
  const communityId = communities[community]!.id;
  const [agreementId, versionId] = [newId(), newId()];
  await look(
    sql`insert into agreement (community_id, id, kind) values (${communityId}, ${agreementId}, 'bylaws')`
  );
  await look(sql`
    insert into agreement_version (community_id, id, agreement_id, number, clauses, parameters, drafted_at, adopted_on, in_force_from, adopted_how)
    values (${communityId}, ${versionId}, ${agreementId}, 1, '[]', ${JSON.stringify(palmdale(change))}, now(), '2026-06-01', '2026-06-01', 'Junta de mayo')`);
}

/** The assembly of a community. */
export async function assembly({ look, communities }: World, community = 'palmdale'): Promise<string> {
  const communityId = communities[community]!.id;
  const known = await look<{ id: string }>(
    sql`select id from body where community_id = ${communityId} and kind = 'assembly' and ended_on is null`
  );
  if (known[0]) return known[0].id;
  const id = newId();
  const name = JSON.stringify(localized('es', { es: 'Asamblea', en: 'Assembly' }));
  await look(
    sql`insert into body (community_id, id, kind, name, started_on) values (${communityId}, ${id}, 'assembly', ${name}, '2011-09-01')`
  );
  return id;
}
