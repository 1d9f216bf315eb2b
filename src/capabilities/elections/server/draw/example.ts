import { sql } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { localized } from '../../../../platform/localized/index.ts';
import type { World } from '../../../../../tests/world.ts';
import type { NewDraw } from './open.ts';

/** Everybody in Palmdale has signed the code, and ten neighbors came to the seven of the cast. */
export async function inGoodStanding({ look, as }: World): Promise<string[]> {
  const community = as.member.community!.id;
  const ids = Array.from({ length: 10 }, () => newId());
  await look(sql`
    insert into member (community_id, id, name, sort_name, language, category, joined_on, created_at)
    select ${community}, id, 'Vecina ' || place, 'vecina', case when place % 2 = 0 then 'es' else 'en' end,
           case when place % 3 = 0 then 'parent_0_5' else 'resident' end, '2026-01-01', now()
      from unnest(${ids}::uuid[]) with ordinality p(id, place)`);
  await look(sql`
    insert into code_signature (community_id, member_id, version, signed_on, how)
    select community_id, id, 1, '2026-01-02', 'on_screen' from member where community_id = ${community} on conflict do nothing`);
  return ids;
}

export const delegation = (change: Partial<NewDraw> = {}): NewDraw => ({
  id: newId(),
  title: localized('es', { es: 'Delegación a Sacramento', en: 'Delegation to Sacramento' }),
  size: 4,
  pool: 'members',
  features: ['category'],
  onePerHousehold: false,
  bodyId: null,
  ...change
});
