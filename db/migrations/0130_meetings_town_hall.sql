-- A meeting for a thousand: who speaks for which office, what happens when, and the workshops side by side.
create table town_hall (
  community_id uuid not null,
  meeting_id   uuid not null,
  about        jsonb not null,   -- what it is about, for whoever has never been to one
  seats        int check (seats between 1 and 20000),  -- none: whoever comes finds room
  registration_closes_at timestamptz,
  questions_opened_at    timestamptz,
  questions_closed_at    timestamptz check (questions_closed_at >= questions_opened_at),
  room_code    text check (room_code ~ '^[0-9]{5}$'),  -- on the screen in the room: whoever reads it is there
  set_up_by    uuid,
  set_up_at    timestamptz not null,
  primary key (community_id, meeting_id),
  foreign key (community_id, meeting_id) references meeting,
  foreign key (community_id, set_up_by) references member
);
call protect_tenant_table('town_hall');

create table town_hall_track (
  community_id uuid not null,
  id           uuid not null,
  meeting_id   uuid not null,
  position     int not null check (position > 0),
  title        jsonb not null,
  primary key (community_id, id),
  unique (community_id, meeting_id, id),
  unique (community_id, meeting_id, position),
  foreign key (community_id, meeting_id) references town_hall
);
call protect_tenant_table('town_hall_track');

create table town_hall_workshop (
  community_id uuid not null,
  id           uuid not null,
  meeting_id   uuid not null,
  track_id     uuid not null,
  title        jsonb not null,
  about        jsonb,
  room         text not null check (length(room) between 1 and 120),
  languages    text[] not null check (cardinality(languages) > 0),  -- in which one can follow it
  starts_at    timestamptz not null,
  ends_at      timestamptz not null check (ends_at > starts_at),
  capacity     int not null check (capacity between 1 and 5000),
  cancelled_at timestamptz,
  primary key (community_id, id),
  unique (community_id, meeting_id, id),
  foreign key (community_id, meeting_id, track_id) references town_hall_track (community_id, meeting_id, id)
);
create index town_hall_workshop_by_meeting on town_hall_workshop (community_id, meeting_id, starts_at);
call protect_tenant_table('town_hall_workshop');

-- Officials on the panel: the name of an office is public, and so is what its holder says here.
create table town_hall_panelist (
  community_id uuid not null,
  id           uuid not null,
  meeting_id   uuid not null,
  position     int not null check (position > 0),
  name         text not null check (length(name) between 1 and 120),
  office       jsonb not null,
  institution  text not null check (length(institution) between 1 and 200),
  withdrawn_at timestamptz,  -- invited, and does not come after all
  primary key (community_id, id),
  unique (community_id, meeting_id, id),
  unique (community_id, meeting_id, position),
  foreign key (community_id, meeting_id) references town_hall
);
call protect_tenant_table('town_hall_panelist');

-- The run of show: one line for everybody behind the scenes.
create table town_hall_cue (
  community_id uuid not null,
  id           uuid not null,
  meeting_id   uuid not null,
  position     int not null check (position > 0),
  minutes      int not null check (minutes between 1 and 480),
  what         jsonb not null,
  leads        text check (length(leads) between 1 and 120),
  tech         text check (length(tech) between 1 and 500),  -- what the tech host does: microphone, slide, channel
  started_at   timestamptz,
  primary key (community_id, id),
  unique (community_id, meeting_id, position) deferrable initially immediate,
  foreign key (community_id, meeting_id) references town_hall
);
call protect_tenant_table('town_hall_cue');
