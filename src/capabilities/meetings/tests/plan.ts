import { expect } from 'vitest';
import { sql } from '../../../platform/db/index.ts';
import type { Context } from '../../../platform/context/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { localized, type Localized } from '../../../platform/localized/index.ts';
import type { World } from '../../../../tests/world.ts';
import { closeMeeting, openMeeting, planMeeting, publish, type Plan } from '../server/index.ts';

export const both = (es: string, en: string): Localized => localized('es', { es, en });

/** The assembly of a community, made as its founders would find it. */
export async function assembly(world: World, community = 'palmdale'): Promise<string> {
  const communityId = world.communities[community]!.id;
  const known = await world.look<{ id: string }>(
    sql`select id from body where community_id = ${communityId} and kind = 'assembly' and ended_on is null`
  );
  if (known[0]) return known[0].id;
  const id = newId();
  await world.look(
    sql`insert into body (community_id, id, kind, name, started_on)
        values (${communityId}, ${id}, 'assembly', ${JSON.stringify(both('Asamblea', 'Assembly'))}, '2011-09-01')`
  );
  return id;
}

/** The December meeting: 8 December 2026, six to eight in the evening. */
export const december = (bodyId: string): Plan => ({
  bodyId,
  kind: 'regular',
  title: both('Reunión de diciembre', 'December meeting'),
  day: '2026-12-08',
  start: '18:00',
  end: '20:00',
  place: 'Palmdale Library',
  offers: ['interpretation', 'childcare']
});

export async function planned(world: World, change: Partial<Plan> = {}): Promise<string> {
  const bodyId = await assembly(world);
  const { id } = await planMeeting(world.as.secretary, { ...december(bodyId), ...change });
  return id;
}

export async function announced(world: World, change: Partial<Plan> = {}): Promise<string> {
  const id = await planned(world, change);
  await publish(world.as.secretary, id);
  return id;
}

export async function opened(world: World, by: Context = world.as.facilitator): Promise<string> {
  const id = await announced(world);
  await openMeeting(by, id);
  return id;
}

/** Everybody who may not do a deed that `right` may: what each of them hears. */
export async function refusedToOthers(
  world: World,
  deed: (context: Context) => Promise<unknown>
): Promise<void> {
  const { as } = world;
  await expect(deed(as.public)).rejects.toMatchObject({ code: 'platform.sign_in_first' });
  await expect(deed(as.stranger)).rejects.toMatchObject({ code: 'platform.not_found', status: 404 });
  await expect(deed(as.member)).rejects.toMatchObject({ code: 'platform.not_allowed', status: 403 });
}

export const closed = async (world: World): Promise<string> => {
  const id = await opened(world);
  await closeMeeting(world.as.facilitator, id);
  return id;
};

export const said = (es: string, en?: string) => ({ language: 'es', texts: { es, en } });
export const notFound = { code: 'meetings.not_found', status: 404 };
