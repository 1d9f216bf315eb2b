-- A group that meets and decides: the assembly, the leadership team, committees, workgroups, panels.
create table body (
  community_id uuid not null references community,
  id           uuid not null,
  kind         text not null check (kind in ('assembly', 'guidance', 'standing_committee', 'ad_hoc_committee', 'workgroup', 'panel')),
  name         jsonb not null,
  charge       jsonb,
  started_on   date not null,
  ended_on     date check (ended_on >= started_on),
  primary key (community_id, id)
);
create unique index body_one_assembly on body (community_id) where kind = 'assembly' and ended_on is null;
call protect_tenant_table('body');

-- A place in a body, and who holds it from when to when.
create table seat (
  community_id uuid not null,
  id           uuid not null,
  body_id      uuid not null,
  title        jsonb not null,
  office       text,  -- chair, vice_chair, secretary … where the seat is an office
  reserved_for text check (reserved_for in ('parent_0_5', 'parent_6_plus', 'resident', 'stakeholder')),
  cohort       int,   -- which of the staggered groups it is elected with
  primary key (community_id, id),
  foreign key (community_id, body_id) references body
);
create index seat_by_body on seat (community_id, body_id);
call protect_tenant_table('seat');
create table seat_holding (
  community_id uuid not null,
  id           uuid not null,
  seat_id      uuid not null,
  member_id    uuid not null,
  from_on      date not null,
  until_on     date check (until_on > from_on),   -- the term's end
  left_on      date check (left_on >= from_on),   -- earlier than that
  primary key (community_id, id),
  foreign key (community_id, seat_id) references seat,
  foreign key (community_id, member_id) references member
);
create index seat_holding_by_seat on seat_holding (community_id, seat_id, from_on desc);
create index seat_holding_by_member on seat_holding (community_id, member_id);
call protect_tenant_table('seat_holding');
-- Committees without seats simply have members.
create table body_member (
  community_id uuid not null,
  body_id      uuid not null,
  member_id    uuid not null,
  role         text not null default 'member' check (role in ('member', 'chair', 'staff')),
  from_on      date not null,
  left_on      date check (left_on >= from_on),
  primary key (community_id, body_id, member_id, from_on),
  foreign key (community_id, body_id) references body,
  foreign key (community_id, member_id) references member
);
call protect_tenant_table('body_member');
