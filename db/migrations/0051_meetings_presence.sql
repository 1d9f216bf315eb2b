-- Who came: once per person and meeting. The category is that of the day, since children grow.
create table attendance (
  community_id uuid not null,
  meeting_id   uuid not null,
  member_id    uuid not null,
  category     text not null check (category in ('parent_0_5', 'parent_6_plus', 'resident', 'stakeholder', 'undisclosed')),
  via          text not null check (via in ('card', 'search', 'phone', 'paper', 'self')),
  mode         text not null default 'in_person' check (mode in ('in_person', 'video', 'phone')),
  primary key (community_id, meeting_id, member_id),
  foreign key (community_id, meeting_id) references meeting,
  foreign key (community_id, member_id) references member
);
create index attendance_by_member on attendance (community_id, member_id);
call protect_tenant_table('attendance');

-- People leave and come back; quorum is known at the minute of each vote.
create table presence (
  community_id uuid not null,
  meeting_id   uuid not null,
  member_id    uuid not null,
  arrived_at   timestamptz not null,
  left_at      timestamptz check (left_at > arrived_at),
  primary key (community_id, meeting_id, member_id, arrived_at),
  foreign key (community_id, meeting_id, member_id) references attendance
);
call protect_tenant_table('presence');

-- Guests are greeted and counted as guests.
create table guest (
  community_id uuid not null,
  id           uuid not null,
  meeting_id   uuid not null,
  name         text not null,
  comes_from   text,
  arrived_at   timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, meeting_id) references meeting
);
call protect_tenant_table('guest');

-- An arrival that could not be taken as it came: a forged card, a clock that is a day off. Kept, never dropped.
create table arrival_review (
  community_id uuid not null,
  id           uuid not null,  -- the device's own id of the arrival
  meeting_id   uuid not null,
  reason       text not null check (reason in ('card_forged', 'card_revoked', 'card_foreign', 'clock_skew', 'meeting_closed', 'meeting_cancelled', 'unknown_member')),
  device_id    uuid,
  member_id    uuid,
  claimed_at   timestamptz,
  received_at  timestamptz not null,
  settled_at   timestamptz,
  settled_by   uuid,
  settled_as   text check (settled_as in ('counted', 'not_counted')),
  primary key (community_id, id),
  foreign key (community_id, meeting_id) references meeting,
  foreign key (community_id, member_id) references member
);
call protect_tenant_table('arrival_review');
