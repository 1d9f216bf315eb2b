import { sql } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { CATEGORIES, type Category } from '../../../kernels/bylaws/index.ts';
import type { World } from '../../../../tests/world.ts';
import type { Sheet } from '../rules/vote/hands.ts';
import { assembly } from './rules.ts';

/** A meeting that began an hour ago, with these people signed in. */
export async function roomWith(world: World, who: string[]): Promise<string> {
  const { look, communities, people } = world;
  const [communityId, id, bodyId] = [communities.palmdale!.id, newId(), await assembly(world)];
  await look(sql`
    insert into meeting (community_id, id, body_id, kind, title, starts_at, ends_at, created_at)
    values (${communityId}, ${id}, ${bodyId}, 'regular', '{}', '2020-01-01', '2030-01-01', now())`);
  for (const key of who) {
    await look(sql`insert into attendance (community_id, meeting_id, member_id, category, via)
      select community_id, ${id}, id, category, 'search' from member where id = ${people[key]!}`);
    await look(sql`insert into presence (community_id, meeting_id, member_id, arrived_at)
      values (${communityId}, ${id}, ${people[key]!}, '2020-01-01')`);
  }
  return id;
}

type Told = Partial<Record<Category, { here: number; votes?: Record<string, number> }>>;

export const sheet = (told: Told): Sheet =>
  Object.fromEntries(
    CATEGORIES.map((color) => [color, { here: told[color]?.here ?? 0, votes: told[color]?.votes ?? {} }])
  ) as Sheet;
