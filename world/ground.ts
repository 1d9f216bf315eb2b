import { grantRole } from '../src/capabilities/accounts/server/index.ts';
import { register } from '../src/capabilities/people/server/index.ts';
import { foundCommunity } from '../src/capabilities/places/server/index.ts';
import type { Clock } from '../src/platform/clock/index.ts';
import type { Community, Context } from '../src/platform/context/index.ts';
import { transact, type Database } from '../src/platform/db/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { localized } from '../src/platform/localized/index.ts';
import { cast, type Part } from './cast.ts';

/** The least that can be called a world: two regions, six communities, and the people with parts. */
export type Ground = {
  communities: Record<string, Community>;
  people: Record<string, { id: string; accountId: string; part: Part }>;
};

const places: { slug: string; region?: string; en: string; es: string; foundedOn: string }[] = [
  { slug: 'region-5', en: 'Region 5', es: 'Región 5', foundedOn: '2011-07-01' },
  { slug: 'palmdale', region: 'region-5', en: 'Palmdale', es: 'Palmdale', foundedOn: '2011-09-01' },
  { slug: 'lancaster', region: 'region-5', en: 'Lancaster', es: 'Lancaster', foundedOn: '2011-09-01' },
  { slug: 'region-1', en: 'Region 1', es: 'Región 1', foundedOn: '2009-07-01' },
  { slug: 'east-la', region: 'region-1', en: 'East LA', es: 'Este de Los Ángeles', foundedOn: '2011-09-01' },
  { slug: 'metro-la', region: 'region-1', en: 'Metro LA', es: 'Metro Los Ángeles', foundedOn: '2009-09-01' },
  {
    slug: 'el-monte',
    region: 'region-1',
    en: 'South El Monte / El Monte',
    es: 'South El Monte / El Monte',
    foundedOn: '2011-09-01'
  },
  {
    slug: 'southeast-la',
    region: 'region-1',
    en: 'Southeast LA',
    es: 'Sureste de Los Ángeles',
    foundedOn: '2011-09-01'
  }
];

export async function layGround(database: Database, clock: Clock): Promise<Ground> {
  const system: Context = { database, clock, locale: 'es', actor: { kind: 'system' }, community: null };
  const communities: Ground['communities'] = {};
  for (const { slug, region, en, es, foundedOn } of places)
    communities[slug] = await foundCommunity(system, {
      slug,
      kind: region ? 'community' : 'region',
      regionId: region && communities[region]!.id,
      name: localized('en', { en, es }),
      timeZone: 'America/Los_Angeles',
      foundedOn
    });
  const people: Ground['people'] = {};
  for (const part of cast)
    people[part.key] = await bring({ ...system, community: communities[part.community]! }, part);
  return { communities, people };
}

async function bring(context: Context, part: Part): Promise<Ground['people'][string]> {
  const { id } = await register(context, {
    id: newId(context.clock().getTime()),
    name: part.name,
    language: part.language,
    category: part.category,
    contact: part.contact,
    joinedOn: '2024-11-05'
  });
  for (const role of part.roles) await grantRole(context, { memberId: id, role });
  return { id, accountId: await openAccount(context, id, part), part };
}

/** As if the person had signed in once: their account, and the member it is. */
function openAccount(context: Context, memberId: string, part: Part): Promise<string> {
  return transact(context, async (tx) => {
    const id = newId(tx.clock().getTime());
    const way = part.contact.startsWith('+') ? { phone: part.contact } : { email: part.contact };
    await tx.db
      .insertInto('account')
      .values({ id, ...way, locale: part.language, createdAt: tx.clock(), confirmedAt: tx.clock() })
      .execute();
    await tx.db
      .insertInto('accountMember')
      .values({ accountId: id, communityId: context.community!.id, memberId })
      .execute();
    return id;
  });
}
