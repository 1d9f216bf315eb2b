import { claimContact } from '../../accounts/server/index.ts';
import { communityOf, memberOf, type Tx } from '../../../platform/context/index.ts';
import { sql } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import type { Incoming } from '../rules/import/rows.ts';
import { sortName } from '../rules/spelling.ts';
import { organizationNamed } from './correct.ts';
import { keepNames } from './names.ts';
import { today } from './today.ts';

type Person = Incoming & { id: string };
const BATCH = 2_000;

/** Writes all of them, in a few large statements. */
export async function bringAll(tx: Tx, people: Incoming[]): Promise<void> {
  const named = people.map((person) => ({ ...person, id: newId(tx.clock().getTime()) }));
  const organizations = new Map<string, string | null>();
  for (const { organization } of named)
    if (organization && !organizations.has(organization))
      organizations.set(organization, await organizationNamed(tx, organization));
  for (let start = 0; start < named.length; start += BATCH) {
    const batch = named.slice(start, start + BATCH);
    await writeMembers(tx, batch, organizations);
    await keepNames(tx, batch);
    await writeHouseholds(tx, batch);
    await writeContacts(tx, batch);
  }
}

async function writeMembers(
  tx: Tx,
  people: Person[],
  organizations: Map<string, string | null>
): Promise<void> {
  const [communityId, createdAt, welcomedBy, day] = [
    communityOf(tx).id,
    tx.clock(),
    memberOf(tx.actor),
    today(tx)
  ];
  await tx.db
    .insertInto('member')
    .values(
      people.map((person) => ({
        communityId,
        id: person.id,
        name: person.name,
        sortName: sortName(person.name),
        language: person.language,
        category: person.category,
        organizationId: person.organization ? organizations.get(person.organization)! : null,
        organizationRole:
          person.organizationRole ?? (person.organization && person.category !== 'stakeholder' ? '—' : null),
        neighborhood: person.neighborhood,
        bestHours: person.bestHours,
        joinedOn: person.joinedOn ?? day,
        welcomedBy,
        createdAt
      }))
    )
    .execute();
}

async function writeHouseholds(tx: Tx, people: Person[]): Promise<void> {
  const communityId = communityOf(tx).id;
  const homes = people.flatMap(({ id, adults }) => (adults ? [{ communityId, memberId: id, adults }] : []));
  if (homes.length) await tx.db.insertInto('household').values(homes).execute();
  const children = people.flatMap(({ id, births }) =>
    births.map((born) => ({ communityId, id: newId(tx.clock().getTime()), memberId: id, born }))
  );
  if (children.length) await tx.db.insertInto('child').values(children).execute();
}

/** Nobody on a list has said yes to anything: no consent, and no phone is taken to be safe. */
async function writeContacts(tx: Tx, people: Person[]): Promise<void> {
  const [communityId, createdAt] = [communityOf(tx).id, tx.clock()];
  const contacts = people.flatMap(({ id, phone, email, through }) =>
    Object.entries({ phone, email, through }).flatMap(([kind, value]) =>
      value ? [{ communityId, id: newId(createdAt.getTime()), memberId: id, kind, value, createdAt }] : []
    )
  );
  if (!contacts.length) return;
  await tx.db.insertInto('memberContact').values(contacts).execute();
  for (const { memberId, kind, value } of contacts)
    if (kind === 'phone' || kind === 'email') await claimContact(tx, memberId, { kind, value });
}

/** Which of their phones and addresses somebody on the roll has already. */
export async function valuesOnTheRoll(tx: Tx, people: Incoming[]): Promise<Set<string>> {
  const values = people.flatMap(({ phone, email }) => [phone, email]).filter((value) => value !== null);
  if (!values.length) return new Set();
  const { rows } = await sql<{ value: string }>`
    select distinct value from member_contact
    where community_id = ${communityOf(tx).id} and value = any(${values}::text[])`.execute(tx.db);
  return new Set(rows.map(({ value }) => value));
}
