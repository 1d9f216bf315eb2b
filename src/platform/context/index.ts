import type { Kysely } from 'kysely';
import type { Clock } from '../clock/index.ts';
import type { Database, DB } from '../db/index.ts';
import type { Locale, Localized } from '../localized/index.ts';

/** The community a request speaks to: the tenant of every row it can touch. */
export type Community = {
  id: string;
  slug: string;
  kind: 'community' | 'region';
  regionId: string | null;
  name: Localized;
  timeZone: string;
  languages: string[];
};

/** A role held here and now. Granted, never implied by another. */
export const roles = [
  'greeter',
  'facilitator',
  'secretary',
  'officer',
  'navigator',
  'interpreter',
  'data_team',
  'case_coordinator',
  'panelist',
  'hub_staff',
  'childcare',
  'capacity_builder',
  'program_officer',
  'region_staff',
  'administrator'
] as const;
export type Role = (typeof roles)[number];

/** Who is acting. `helping` is the member in whose name a helper acts; both are remembered. */
export type Actor =
  | { kind: 'public' }
  | {
      kind: 'account';
      accountId: string;
      sessionId: string;
      shared: boolean;
      member: { id: string; name: string; category: string } | null;
      roles: Role[];
      helping?: string;
    }
  | { kind: 'device'; deviceId: string; purpose: 'kiosk'; subjectId: string }
  | { kind: 'token'; tokenId: string; purpose: string; memberId: string | null }
  | { kind: 'system' };

/** Passed on from the first hook to the last query; never ambient. */
export type Context = {
  database: Database;
  actor: Actor;
  community: Community | null;
  locale: Locale;
  clock: Clock;
};

/** A context inside a transaction: what `read` and `transact` hand to their work. */
export type Tx = Context & { db: Kysely<DB>; mode: 'read' | 'write' };

export const memberOf = (actor: Actor): string | null =>
  actor.kind === 'account' ? (actor.member?.id ?? null) : actor.kind === 'token' ? actor.memberId : null;

/** The community, where a page or command cannot do without. */
export function communityOf(context: Context): Community {
  if (!context.community) throw new Error('This needs a community, and the context has none.');
  return context.community;
}

/** The same request, speaking for the system: jobs and the loader of the demo region. */
export const asSystem = (context: Context): Context => ({ ...context, actor: { kind: 'system' } });
