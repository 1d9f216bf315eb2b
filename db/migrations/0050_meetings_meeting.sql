-- A gathering of a body, from the invitation to what was learned.
create table meeting (
  community_id uuid not null references community,
  id           uuid not null,
  body_id      uuid not null,
  kind         text not null check (kind in ('regular', 'special', 'retreat', 'committee', 'forum', 'town_hall', 'training', 'home_visit_group', 'event')),
  title        jsonb not null,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  venue_id     uuid,
  place        text,           -- said in words where there is no venue
  link         text,           -- for those who join from afar
  languages    text[] not null default '{en,es}',
  offers       text[] not null default '{}' check (offers <@ '{interpretation,childcare,ride,food,step_free,asl}'::text[]),
  published_at timestamptz,
  notice_sent_at timestamptz,
  opened_at    timestamptz,
  closed_at    timestamptz check (closed_at >= opened_at),
  cancelled_at timestamptz,
  cancelled_because jsonb,
  created_by   uuid,
  created_at   timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, body_id) references body,
  foreign key (community_id, created_by) references member,
  check (ends_at > starts_at)
);
create index meeting_by_start on meeting (community_id, starts_at desc);
call protect_tenant_table('meeting');

create table agenda_item (
  community_id uuid not null,
  id           uuid not null,
  meeting_id   uuid not null,
  position     int not null check (position > 0),
  title        jsonb not null,
  purpose      text not null check (purpose in ('inform', 'discuss', 'decide', 'connect')),
  minutes      int not null check (minutes between 1 and 480),
  presenter    text,
  notes        jsonb,           -- what was said and agreed, for the minutes
  started_at   timestamptz,
  ended_at     timestamptz,
  primary key (community_id, id),
  unique (community_id, meeting_id, position) deferrable initially immediate,
  foreign key (community_id, meeting_id) references meeting
);
call protect_tenant_table('agenda_item');
