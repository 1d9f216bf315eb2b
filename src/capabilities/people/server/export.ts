import { communityOf, type Context } from '../../../platform/context/index.ts';
import { sql, transact } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import type { Category } from '../rules/category.ts';
import { may } from '../rules/policy.ts';
import { rollOn } from './roll.ts';
import { today } from './today.ts';

export type ExportRow = {
  name: string;
  language: string;
  category: Category;
  phone: string | null;
  email: string | null;
  organization: string | null;
  neighborhood: string | null;
  joinedOn: string;
  lastSeenOn: string | null;
};

/** The roll of today as a list. Needs and self-descriptions are never on it, and who took it is remembered. */
export function exportRoll(context: Context): Promise<ExportRow[]> {
  return transact(context, async (tx) => {
    allow(tx, may.export);
    const { rows } = await sql<ExportRow>`
      select roll.name, m.language, roll.category, c.phone, c.email, o.name as organization, m.neighborhood, m.joined_on, m.last_seen_on
      from (${rollOn(tx, today(tx))}) roll
      join member m on m.community_id = ${communityOf(tx).id} and m.id = roll.id
      left join organization o on o.community_id = m.community_id and o.id = m.organization_id
      left join (
        select member_id, min(value) filter (where kind = 'phone') as phone, min(value) filter (where kind = 'email') as email
        from member_contact where community_id = ${communityOf(tx).id} group by member_id
      ) c on c.member_id = m.id
      order by m.sort_name, m.id`.execute(tx.db);
    await remember(tx, 'people.exported', { rows: rows.length });
    return rows;
  });
}
