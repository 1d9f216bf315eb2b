import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { InstitutionKind } from '../../rules/commitment.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';

export type Institution = { id: string; kind: InstitutionKind; name: string; spokesperson: string | null };

/** Adds somebody to ask: an agency, an official, the partnership itself. Sent twice it is one. */
export function addInstitution(
  context: Context,
  { id, kind, name, spokesperson }: Institution
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.follow);
    const row = { communityId: communityOf(tx).id, id, kind, name: name.trim() };
    const said = {
      spokesperson: spokesperson?.trim() || null,
      addedAt: tx.clock(),
      addedBy: memberOf(tx.actor)
    };
    if (await insertOnce(tx, 'institution', { ...row, ...said }))
      await remember(tx, 'charters.institution_added', { institutionId: id });
    else if (!(await institutionIfAny(tx, id))) throw problems.known_already();
  });
}

export async function institutionOf(tx: Tx, id: string): Promise<Institution> {
  const found = await institutionIfAny(tx, id);
  if (!found) throw problems.no_such_thing();
  return found;
}

async function institutionIfAny(tx: Tx, id: string): Promise<Institution | undefined> {
  const row = await institutions(tx).where('id', '=', id).executeTakeFirst();
  return row as Institution | undefined;
}

/** Everybody who is asked something, by name. Public. */
export async function institutionsOf(tx: Tx): Promise<Institution[]> {
  return (await institutions(tx).orderBy('name').execute()) as Institution[];
}

const institutions = (tx: Tx) =>
  tx.db
    .selectFrom('institution')
    .select(['id', 'kind', 'name', 'spokesperson'])
    .where('communityId', '=', communityOf(tx).id);
