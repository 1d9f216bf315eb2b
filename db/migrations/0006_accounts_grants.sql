-- A role is a grant: what, to whom, by whom, from when, until when. None implies another.
create table role_grant (
  community_id uuid not null references community,
  id           uuid not null,
  member_id    uuid not null,
  role         text not null check (role in ('greeter', 'facilitator', 'secretary', 'officer', 'navigator', 'interpreter', 'data_team',
                 'case_coordinator', 'panelist', 'hub_staff', 'childcare', 'capacity_builder', 'program_officer', 'region_staff', 'administrator')),
  granted_by   uuid,
  granted_at   timestamptz not null,
  until_at     timestamptz check (until_at > granted_at),
  ended_at     timestamptz,
  ended_by     uuid,
  primary key (community_id, id),
  foreign key (community_id, member_id) references member,
  foreign key (community_id, granted_by) references member,
  foreign key (community_id, ended_by) references member
);
create unique index role_grant_once on role_grant (community_id, member_id, role) where ended_at is null;
call protect_tenant_table('role_grant');

-- A kiosk or shared tablet: bound to one purpose, revocable, ends by itself.
create table device (
  community_id uuid not null references community,
  id           uuid not null,
  name         text not null check (length(name) between 1 and 80),
  purpose      text not null check (purpose in ('kiosk')),
  subject_id   uuid not null,  -- the meeting a kiosk serves
  secret_hash  bytea not null,
  bound_by     uuid not null,
  bound_at     timestamptz not null,
  expires_at   timestamptz not null check (expires_at > bound_at),
  revoked_at   timestamptz,
  seen_at      timestamptz,
  primary key (community_id, id),
  foreign key (community_id, bound_by) references member
);
call protect_tenant_table('device');

-- What a bearer may do, once or until a day: a card, an unsubscribe link, a personal calendar.
create table token (
  community_id uuid not null references community,
  id           uuid not null,
  purpose      text not null check (purpose in ('card', 'calendar', 'collect', 'certificate', 'unsubscribe')),
  member_id    uuid,
  issued_at    timestamptz not null,
  expires_at   timestamptz,
  revoked_at   timestamptz,
  primary key (community_id, id),
  foreign key (community_id, member_id) references member
);
create index token_by_member on token (community_id, member_id, purpose) where revoked_at is null;
call protect_tenant_table('token');

-- Recovery in person: an officer vouches, a second confirms, both are kept.
create table recovery (
  community_id uuid not null references community,
  id           uuid not null,
  member_id    uuid not null,
  contact      text not null,
  asked_by     uuid not null,
  asked_at     timestamptz not null,
  confirmed_by uuid check (confirmed_by <> asked_by),
  confirmed_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, member_id) references member,
  foreign key (community_id, asked_by) references member,
  foreign key (community_id, confirmed_by) references member
);
call protect_tenant_table('recovery');

-- Who is acting, in one round trip: the session, its account, the community, the member and their grants.
create function open_context(session_token bytea, community_slug text, at timestamptz) returns jsonb
  language sql stable security definer set search_path = public
begin atomic
  select jsonb_build_object(
    'session', (select jsonb_build_object('id', s.id, 'shared', s.shared, 'seenAt', s.seen_at) from session s
                where s.token_hash = session_token and s.ended_at is null and s.expires_at > at),
    'account', (select jsonb_build_object('id', a.id, 'locale', a.locale) from session s join account a on a.id = s.account_id
                where s.token_hash = session_token and s.ended_at is null and s.expires_at > at),
    'community', (select jsonb_build_object('id', c.id, 'slug', c.slug, 'kind', c.kind, 'regionId', c.region_id, 'name', c.name,
                    'timeZone', c.time_zone, 'languages', c.languages) from community c where c.slug = community_slug),
    'member', (select jsonb_build_object('id', m.id, 'name', m.name, 'category', m.category,
                 'roles', coalesce((select jsonb_agg(g.role order by g.role) from role_grant g where g.community_id = m.community_id
                    and g.member_id = m.id and g.ended_at is null and (g.until_at is null or g.until_at > at)), '[]'))
               from session s
               join community c on c.slug = community_slug
               join account_member am on am.account_id = s.account_id and am.community_id = c.id
               join member m on m.community_id = am.community_id and m.id = am.member_id
               where s.token_hash = session_token and s.ended_at is null and s.expires_at > at and m.left_on is null and m.erased_on is null),
    'demo', exists (select from demo_region));
end;
revoke all on function open_context from public;
grant execute on function open_context to tequio_app;
