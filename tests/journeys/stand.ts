import type { Actor, Community, Context, Role } from '../../src/platform/context/index.ts';
import { cast } from '../../world/cast.ts';
import type { Look } from './routes.ts';

/** Where somebody of the cast stands: in which community, and with which roles. */
export async function stand(look: Look, who: string): Promise<Pick<Context, 'actor' | 'community'>> {
  const { name, community: slug } = cast.find(({ key }) => key === who)!;
  const [found] = await look<Found>(
    `select c.id, c.slug, c.kind, c.name, c.time_zone as "timeZone", c.languages, m.id as "memberId", m.category, a.account_id as "accountId",
            array(select role from role_grant g where g.member_id = m.id and g.ended_at is null) as roles
       from community c join member m on m.community_id = c.id join account_member a on a.member_id = m.id
      where c.slug = $1 and m.name = $2`,
    [slug, name]
  );
  const { memberId, category, accountId, roles, ...community } = found!;
  const session = { accountId, sessionId: accountId, shared: false };
  const actor: Actor = { kind: 'account', ...session, member: { id: memberId, name, category }, roles };
  return { actor, community };
}

type Found = Community & { memberId: string; category: string; accountId: string; roles: Role[] };
