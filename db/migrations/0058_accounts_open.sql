-- The same question as before, in a language whose plans are kept: this is asked before every single page.
create or replace function open_context(session_token bytea, community_slug text, at timestamptz) returns jsonb
  language plpgsql stable security definer set search_path = public as $$
declare
  found_session session;
  found_community community;
begin
  select * into found_session from session s
   where s.token_hash = session_token and s.ended_at is null and s.expires_at > at;
  select * into found_community from community c where c.slug = community_slug;
  return jsonb_build_object(
    'session', case when found_session.id is not null
      then jsonb_build_object('id', found_session.id, 'shared', found_session.shared, 'seenAt', found_session.seen_at) end,
    'account', (select jsonb_build_object('id', a.id, 'locale', a.locale) from account a where a.id = found_session.account_id),
    'community', case when found_community.id is not null
      then jsonb_build_object('id', found_community.id, 'slug', found_community.slug, 'kind', found_community.kind,
        'regionId', found_community.region_id, 'name', found_community.name,
        'timeZone', found_community.time_zone, 'languages', found_community.languages) end,
    'member', (select jsonb_build_object('id', m.id, 'name', m.name, 'category', m.category,
                 'roles', coalesce((select jsonb_agg(g.role order by g.role) from role_grant g
                    where g.community_id = m.community_id and g.member_id = m.id and g.ended_at is null
                      and (g.until_at is null or g.until_at > at)), '[]'))
               from account_member am
               join member m on m.community_id = am.community_id and m.id = am.member_id
               where am.account_id = found_session.account_id and am.community_id = found_community.id
                 and m.left_on is null and m.erased_on is null),
    'demo', exists (select from demo_region));
end $$;
