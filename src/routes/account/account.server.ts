import { masked, wentSilent } from '#capabilities/accounts';
import { myAccount, myCommunities, sessionsOf } from '#capabilities/accounts/server';
import { dayIn } from '#platform/clock';
import type { Context } from '#platform/context';
import { plainDay } from '#platform/dates';
import { inLanguage } from '#platform/localized';
import { zoneOf } from './zone.server.ts';

/** All that the page of an account shows, as its owner reads it. */
export async function accountShown(context: Context) {
  const account = await myAccount(context);
  const communities = await myCommunities(context);
  const sessions = await sessionsOf(context);
  const day = (at: Date) => plainDay(dayIn(zoneOf(communities), at), context.locale);
  return {
    contacts: account.contacts.map((contact) => ({ kind: contact.kind, shown: masked(contact) })),
    provedOn: day(account.provedAt),
    silent: wentSilent(account.provedAt, context.clock()),
    language: account.locale,
    since: day(account.since),
    communities: communities.map(({ slug, name }) => ({ slug, name: inLanguage(name, context.locale) })),
    sessions: sessions
      .toSorted((one, other) => Number(other.current) - Number(one.current))
      .slice(0, 50)
      .map(({ createdAt, seenAt, ...session }) => ({ ...session, since: day(createdAt), seen: day(seenAt) }))
  };
}
