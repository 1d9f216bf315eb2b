-- Who is coming, and what makes it possible.
create table rsvp (
  community_id uuid not null,
  meeting_id   uuid not null,
  member_id    uuid not null,
  answer       text not null check (answer in ('coming', 'maybe', 'not')),
  answered_at  timestamptz not null,
  primary key (community_id, meeting_id, member_id),
  foreign key (community_id, meeting_id) references meeting,
  foreign key (community_id, member_id) references member
);
call protect_tenant_table('rsvp');

-- Seen only by those who arrange it, kind by kind.
create table rsvp_need (
  community_id uuid not null,
  meeting_id   uuid not null,
  member_id    uuid not null,
  kind         text not null check (kind in ('childcare', 'ride', 'interpretation', 'seating', 'food')),
  detail       text not null check (length(detail) <= 300),  -- where from, which language, which food
  ages         int[] not null default '{}',                  -- of the children, in years
  primary key (community_id, meeting_id, member_id, kind),
  foreign key (community_id, meeting_id, member_id) references rsvp on delete cascade,
  check (kind = 'childcare' or ages = '{}')
);
call protect_tenant_table('rsvp_need');

-- The childcare sheet of one evening. Erased thirty days later; the count stays.
create table childcare_child (
  community_id uuid not null,
  id           uuid not null,
  meeting_id   uuid not null,
  first_name   text not null check (length(first_name) between 1 and 40),
  age          int not null check (age between 0 and 17),
  allergy      text check (length(allergy) <= 200),
  pickup       text not null check (length(pickup) between 1 and 200),  -- who may take the child home
  came_at      timestamptz not null,
  left_at      timestamptz check (left_at >= came_at),
  left_with    text check (length(left_with) <= 120),
  primary key (community_id, id),
  foreign key (community_id, meeting_id) references meeting,
  check ((left_at is null) = (left_with is null))
);
create index childcare_child_by_meeting on childcare_child (community_id, meeting_id);
call protect_tenant_table('childcare_child');
create table childcare_tally (
  community_id uuid not null,
  meeting_id   uuid not null,
  children     int not null check (children > 0),
  erased_on    date not null,
  primary key (community_id, meeting_id),
  foreign key (community_id, meeting_id) references meeting
);
call protect_tenant_table('childcare_tally');

-- Headsets are counted out and in; nobody writes down who wears one.
create table headset_move (
  community_id uuid not null,
  id           uuid not null,
  meeting_id   uuid not null,
  direction    text not null check (direction in ('out', 'in')),
  count        int not null check (count between 1 and 500),
  at           timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, meeting_id) references meeting
);
create index headset_move_by_meeting on headset_move (community_id, meeting_id);
call protect_tenant_table('headset_move');
