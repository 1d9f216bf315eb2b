import { expect } from 'vitest';
import { sql } from '../../src/platform/db/index.ts';
import { inWorld } from '../world.ts';
import { filesUnder, rooms, textOf } from './tree.ts';

/** Tables that belong to no community, each with the reason why that is right. */
const global: Record<string, string> = {
  account: 'a person who signs in, in whatever community',
  account_member: 'which member an account is, in each of its communities',
  community: 'the tenant itself',
  contact_change: 'belongs to an account',
  contact_claim: 'fingerprints of contacts, looked up before the community is known',
  demo_region: 'says that everybody here is invented',
  migration: 'the timeline of the database',
  passkey: 'belongs to an account',
  passkey_challenge: 'belongs to a moment before anybody is known',
  post: 'messages on their way out',
  rate: 'counts tries by fingerprint',
  session: 'belongs to an account',
  sign_in_code: 'belongs to a contact that has not signed in yet',
  suppressed_contact: 'whoever said STOP said it to everybody'
};

type Table = { name: string; walled: boolean; tenant: boolean; owner: string; key: string | null };

const tables = (look: (query: ReturnType<typeof sql>) => Promise<unknown[]>) =>
  look(sql`
    select c.relname as name, c.relrowsecurity as walled, pg_get_userbyid(c.relowner) as owner,
           exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'community_id' and not a.attisdropped) as tenant,
           (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
             where i.indrelid = c.oid and i.indisprimary) as key
      from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`) as Promise<
    Table[]
  >;

inWorld(
  'every table stands behind the wall of its community, or is known to belong to none',
  async ({ look }) => {
    const open = (await tables(look)).filter((table) => !table.walled).map((table) => table.name);
    expect(open.filter((name) => !(name in global))).toEqual([]);
  }
);

inWorld('every walled table begins its key with the community and belongs to the owner', async ({ look }) => {
  for (const table of (await tables(look)).filter((one) => one.walled)) {
    expect(table, table.name).toMatchObject({ tenant: true, key: 'community_id', owner: 'tequio_owner' });
  }
});

inWorld('every foreign key between walled tables carries the community', async ({ look }) => {
  const loose = await look<{ name: string }>(sql`
    select k.conrelid::regclass || '.' || k.conname as name
      from pg_constraint k join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
     where k.contype = 'f' and a.relrowsecurity and b.relrowsecurity
       and (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) <> 'community_id'`);
  expect(loose).toEqual([]);
});

inWorld(
  'from Lancaster no row of another community can be seen, in any table',
  async ({ as, communities, look }) => {
    const { database } = as.lancasterGreeter;
    const lancaster = communities.lancaster!.id;
    for (const { name } of (await tables(look)).filter((table) => table.walled)) {
      const seen = await database.begin('read', { community: lancaster }, async (db) => {
        const { rows } = await sql<{
          communityId: string;
        }>`select distinct community_id from ${sql.table(name)}`.execute(db);
        return rows.map((row) => row.communityId);
      });
      expect(
        seen.filter((id) => id !== lancaster),
        name
      ).toEqual([]);
    }
  }
);

inWorld('without a community a walled table answers with an error, never with rows', async ({ as, look }) => {
  for (const { name } of (await tables(look)).filter((table) => table.walled)) {
    const asking = as.public.database.begin('read', {}, (db) =>
      sql`select from ${sql.table(name)}`.execute(db)
    );
    await expect(asking, name).rejects.toThrow();
  }
});

inWorld('a row cannot be written into another community', async ({ as, communities, people }) => {
  const row = {
    communityId: communities.palmdale!.id,
    id: people.rosa!,
    name: 'Nobody',
    language: 'es',
    category: 'resident',
    joinedOn: '2026-01-01',
    createdAt: new Date()
  };
  const writing = as.lancasterGreeter.database.begin(
    'write',
    { community: communities.lancaster!.id },
    (db) => db.insertInto('member').values(row).execute()
  );
  await expect(writing).rejects.toThrow(/row-level security/);
});

inWorld('every table has one owner among the rooms, and only its owner writes to it', async ({ look }) => {
  const owners = new Map<string, string[]>();
  for (const home of [...rooms.map((room) => `capabilities/${room}`), 'platform'])
    for (const name of ownedBy(home)) owners.set(name, [...(owners.get(name) ?? []), home]);
  const names = (await tables(look)).map((table) => table.name).filter((name) => name !== 'migration');
  expect(names.filter((name) => owners.get(name)?.length !== 1)).toEqual([]);
  expect(writes().filter(({ home, table }) => owners.get(table)?.[0] !== home)).toEqual([]);
});

/** The line `- **Owns** `table`, `table`` of a room's page. */
function ownedBy(home: string): string[] {
  const line = /\*\*Owns\*\*([^\n]*)/.exec(textOf(`src/${home}/README.md`))?.[1] ?? '';
  return [...line.matchAll(/`([a-z_]+)`/g)].map((match) => match[1]!);
}

function writes(): { home: string; table: string; path: string }[] {
  const call = /(?:insertInto|updateTable|deleteFrom|insertOnce\(\s*\w+,)\s*\(?\s*'(\w+)'/g;
  return filesUnder('src', ['.ts'])
    .filter((path) => !path.endsWith('.test.ts'))
    .flatMap((path) => {
      const home = /^src\/(capabilities\/\w+|platform)\//.exec(path)?.[1] ?? path;
      return [...textOf(path).matchAll(call)].map((match) => ({ home, table: snake(match[1]!), path }));
    });
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
