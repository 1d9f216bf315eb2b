import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { read, sql, type RawBuilder } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { categoryFrom, type Category } from '../rules/category.ts';
import { may } from '../rules/policy.ts';
import { lastSeenFrom, type LastSeen } from '../rules/lastSeen.ts';
import { plain, sound, wordsOf } from '../rules/spelling.ts';
import { categoryThen, youngest } from './roll.ts';
import { today } from './today.ts';

export const PAGE = 50;

export type Search = {
  query?: string;
  category?: Category;
  language?: string;
  need?: string;
  lastSeen?: LastSeen;
  /** From 1 on. */
  page?: number;
};

export type MemberRow = {
  id: string;
  name: string;
  language: string;
  category: Category;
  joinedOn: string;
  lastSeenOn: string | null;
  paused: boolean;
};

export type Found = { rows: MemberRow[]; total: number; page: number; pages: number };

/** The people of the community, those who fit the words best first. Who left or was erased is not listed. */
export function searchMembers(context: Context, search: Search): Promise<Found> {
  return read(context, async (tx) => {
    allow(tx, may.seeMembers);
    if (search.need) allow(tx, may.seeNeeds);
    const page = Math.max(1, Math.floor(search.page ?? 1));
    const { rows, total } = await fitting(tx, search, page);
    const day = today(tx);
    return {
      rows: rows.map(({ declared, births, total: _, ...row }) => ({
        ...row,
        category: categoryFrom(declared, births ?? [], day)
      })),
      total,
      page,
      pages: Math.max(1, Math.ceil(total / PAGE))
    };
  });
}

type Row = Omit<MemberRow, 'category'> & { declared: Category; births: string[] | null; total: number };

/** One question for everything: the page is shown a hundred times for every time somebody changes. */
async function fitting(tx: Tx, search: Search, page: number): Promise<{ rows: Row[]; total: number }> {
  const words = wordsOf(search.query ?? '');
  const from = sql`
    from member m ${words.length ? sql`join (${hits(communityOf(tx).id, words)}) hit on hit.member_id = m.id` : sql``}
    ${search.category ? sql`left join (${youngest(tx, today(tx))}) y on y.person = m.id` : sql``}
    where m.community_id = ${communityOf(tx).id} and m.person_id is null and m.erased_on is null and m.left_on is null
      ${filters(tx, search)}`;
  const { rows } = await sql<Row>`
    select m.id, m.name, m.language, m.category as declared, m.joined_on, m.last_seen_on, m.paused_on is not null as paused,
      ${birthsOf(tx)} as births, ${totalOf(tx, search, from)} as total
    ${from} order by ${words.length ? sql`hit.rank,` : sql``} m.sort_name, m.id
    limit ${PAGE} offset ${(page - 1) * PAGE}`.execute(tx.db);
  // A page after the last has no row that could say it.
  const total = rows[0]?.total ?? (page > 1 ? (await fitting(tx, search, 1)).total : 0);
  return { rows, total };
}

/** How many fit. Everybody together is a number that the database keeps, and is not counted again. */
function totalOf(tx: Tx, { query, page: _, ...narrower }: Search, from: RawBuilder<unknown>) {
  if (wordsOf(query ?? '').length) return sql<number>`count(*) over ()::int`;
  if (Object.values(narrower).some(Boolean)) return sql<number>`(select count(*)::int ${from})`;
  return sql<number>`(select sum(c.listed)::int from roll_count c where c.community_id = ${communityOf(tx).id})`;
}

const birthsOf = (tx: Tx) => sql<string[] | null>`(
  select array_agg(c.born::text)
  from member r join child c on c.community_id = r.community_id and c.member_id = r.id
  where r.community_id = ${communityOf(tx).id} and r.whom = m.id)`;

/** Every word has to fit, in any order. As written beats accents off, which beats sounding alike. */
function hits(community: string, words: string[]) {
  const each = words.map((word, place) => hitsOf(community, word, place));
  // Asked to count to one, the planner expects to find one person, and fetches thousands one by one.
  if (each.length === 1) return each[0]!;
  return sql`
    select member_id, sum(rank) as rank from (${sql.join(each, sql` union all `)}) fits
    group by member_id having count(*) = ${words.length}`;
}

const hitsOf = (community: string, word: string, place: number) => sql`
  select ${place}::int as place, member_id, min(rank) as rank from (
    ${sql.join(
      spellings(word).map(({ key, rank }) => prefixed(community, key, rank)),
      sql` union all `
    )}
  ) word group by member_id`;

/** One letter fits thousands: it goes by neither sound nor accent, and is looked up once. */
function spellings(word: string): { key: string; rank: number }[] {
  const withoutAccents = { key: `a${plain(word)}`, rank: 2 };
  if (word.length < 2) return [withoutAccents];
  return [{ key: `w${word}`, rank: 0 }, withoutAccents, { key: `s${sound(word)}`, rank: 4 }];
}

const LAST = '\u{10ffff}';

const prefixed = (community: string, key: string, rank: number) => sql`
  select member_id, case when key = ${key} then ${rank}::int else ${rank + 1}::int end as rank
  from member_name_key where community_id = ${community} and key >= ${key} and key < ${key + LAST}`;

function filters(tx: Tx, { category, language, need, lastSeen }: Search) {
  const community = communityOf(tx).id;
  const seen = lastSeen && lastSeenFrom(lastSeen, today(tx));
  return sql.join(
    [
      language ? sql`and m.language = ${language}` : sql``,
      category ? sql`and ${categoryThen(today(tx))} = ${category}` : sql``,
      need
        ? sql`and m.id in (select n.member_id from access_need n
            where n.community_id = ${community} and n.kind = ${need} and n.closed_on is null)`
        : sql``,
      seen?.since ? sql`and m.last_seen_on >= ${seen.since}::date` : sql``,
      seen?.before ? sql`and (m.last_seen_on is null or m.last_seen_on < ${seen.before}::date)` : sql``
    ],
    sql` `
  );
}
