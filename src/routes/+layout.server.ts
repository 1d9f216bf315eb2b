import { may as accounts } from '#capabilities/accounts';
import { inLanguage } from '#platform/localized';
import { isMember, may } from '#platform/policy';
import type { LayoutServerLoad } from './$types';

/** What the frame of every page needs to know. It asks the context and never the database. */
export const load: LayoutServerLoad = ({ locals }) => {
  const { actor, community, locale } = locals.context;
  return {
    locale,
    demo: locals.demo,
    signedIn: actor.kind === 'account',
    shared: actor.kind === 'account' && actor.shared,
    kiosk: actor.kind === 'device',
    member: isMember(actor) ? { id: actor.member.id, name: actor.member.name, roles: actor.roles } : null,
    community: community && {
      slug: community.slug,
      kind: community.kind,
      name: inLanguage(community.name, locale)
    },
    seesGrants: community ? may(locals.context, accounts.seeGrants) : false
  };
};
