import { expect, test } from 'vitest';
import { filesUnder, isTest, rooms, textOf } from './tree.ts';

/**
 * A room reads its own tables; what it wants to know of others it asks at their doors. Accounts stands before
 * everybody else and can ask nobody: it looks at whether somebody still belongs, and at what a thing is called.
 */
const allowed: Record<string, string> = {
  'src/capabilities/accounts/server/collectors.ts: community': 'for whom a field app speaks',
  'src/capabilities/accounts/server/devices.ts: member': 'who bound the tablet',
  'src/capabilities/accounts/server/grants.ts: member': 'roles of those who have not left',
  'src/capabilities/accounts/server/letters.ts: community': 'what the other community is called',
  'src/capabilities/accounts/server/members.ts: member': 'whether the member has not left',
  'src/capabilities/accounts/server/mine.ts: community': 'what my communities are called',
  'src/capabilities/accounts/server/recovery.ts: member': 'whom one vouches for',
  'src/capabilities/accounts/server/recoveryList.ts: member': 'who was vouched for',
  'src/capabilities/accounts/server/sisters.ts: community': 'which communities are sisters',
  'src/capabilities/accounts/server/sisters.ts: member': 'who of the account belongs there',
  'src/capabilities/meetings/server/plan/came.ts: member':
    'every person’s meetings are counted where the rows are'
};

const homes = [...rooms.map((room) => `capabilities/${room}`), 'platform'];
const owner = new Map(homes.flatMap((home) => ownedBy(home).map((table) => [table, home] as const)));

test('a room reads its own tables, and asks for the rest at doors', () => {
  const found = [...rooms.map((room) => `src/capabilities/${room}`), 'src/platform', 'src/routes']
    .flatMap((folder) => filesUnder(folder, ['.ts']))
    .filter((path) => !isTest(path) && !/\/tests\/|db\/schema\.ts$/.test(path))
    .flatMap((path) => tablesIn(textOf(path)).map((table) => ({ path, table })))
    .filter(({ path, table }) => owner.get(table) !== /^src\/(capabilities\/\w+|platform)\//.exec(path)?.[1])
    .map(({ path, table }) => `${path}: ${table}`);
  expect(found.filter((one) => !(one in allowed))).toEqual([]);
  expect(Object.keys(allowed).filter((one) => !found.includes(one))).toEqual([]);
});

test('the search sees a table however it is asked', () => {
  const text = `tx.db.selectFrom('seatHolding as held').innerJoin('member', on); sql\`
    select from child c left join tie on true\`; eb.selectFrom('account'); nothing from words`;
  expect(tablesIn(text).sort()).toEqual(['account', 'child', 'member', 'seat_holding', 'tie']);
});

/** The tables that a text asks, in the builder or in SQL. A word after "from" that is no table is prose. */
function tablesIn(text: string): string[] {
  const built = [...text.matchAll(/(?:selectFrom|Join|using)\(\s*'(\w+)/g)].map((match) => snake(match[1]!));
  const written = [...text.matchAll(/\b(?:from|join)\s+([a-z_]+)\b/g)].map((match) => match[1]!);
  return [...new Set([...built, ...written])].filter((name) => owner.has(name));
}

function ownedBy(home: string): string[] {
  const line = /\*\*Owns\*\*([^\n]*)/.exec(textOf(`src/${home}/README.md`))?.[1] ?? '';
  return [...line.matchAll(/`([a-z_]+)`/g)].map((match) => match[1]!);
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
