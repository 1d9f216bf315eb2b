import { sql } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { localized } from '../../../platform/localized/index.ts';
import type { World } from '../../../../tests/world.ts';
import { openDiscussion, raise, writeProposal, type Writing } from '../server/index.ts';

/** The whole partnership as a body. */
export async function assembly(world: World): Promise<string> {
  const communityId = world.communities.palmdale!.id;
  const [known] = await world.look<{ id: string }>(
    sql`select id from body where community_id = ${communityId} and kind = 'assembly' and ended_on is null`
  );
  if (known) return known.id;
  const [id, name] = [newId(), JSON.stringify(localized('es', { es: 'Asamblea', en: 'Assembly' }))];
  await world.look(sql`insert into body (community_id, id, kind, name, started_on)
    values (${communityId}, ${id}, 'assembly', ${name}, '2011-09-01')`);
  return id;
}

/** Rosa wants the partnership to pay for the health fair. */
export const fair = (bodyId: string, change: Partial<Writing> = {}): Writing => ({
  id: newId(),
  bodyId,
  class: 'ordinary',
  question: {
    es: '¿Patrocinamos la feria de salud con $1,700?',
    en: 'Do we sponsor the health fair with $1,700?'
  },
  text: {
    es: 'La asociación paga la carpa y las sillas de la feria.',
    en: 'The partnership pays for the tent and the chairs of the fair.'
  },
  affected: { es: 'Familias con niños', en: 'Families with children' },
  alternatives: {},
  budgetCents: 170_000,
  options: [],
  seen: null,
  ...change
});

export async function drafted(world: World, change: Partial<Writing> = {}): Promise<string> {
  const { id } = await writeProposal(world.as.member, fair(await assembly(world), change));
  return id;
}

export async function raised(world: World, change: Partial<Writing> = {}): Promise<string> {
  const id = await drafted(world, change);
  await raise(world.as.member, id);
  return id;
}

export async function opened(world: World, change: Partial<Writing> = {}): Promise<string> {
  const id = await raised(world, change);
  await openDiscussion(world.as.secretary, id);
  return id;
}

export const noSuch = { code: 'decisions.no_such_proposal', status: 404 };
