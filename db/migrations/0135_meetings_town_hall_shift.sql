-- Shifts of volunteers, which whoever is registered takes on, and the channels on which interpreters are heard.
create table town_hall_shift (
  community_id uuid not null,
  id           uuid not null,
  meeting_id   uuid not null,
  task         jsonb not null,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null check (ends_at > starts_at),
  wanted       int not null check (wanted between 1 and 200),  -- how many people it takes
  primary key (community_id, id),
  unique (community_id, meeting_id, id),
  foreign key (community_id, meeting_id) references town_hall
);
call protect_tenant_table('town_hall_shift');

create table town_hall_shift_taken (
  community_id    uuid not null,
  id              uuid not null,
  meeting_id      uuid not null,
  shift_id        uuid not null,
  registration_id uuid not null,
  taken_at        timestamptz not null,
  left_at         timestamptz,
  primary key (community_id, id),
  foreign key (community_id, meeting_id, shift_id) references town_hall_shift (community_id, meeting_id, id),
  foreign key (community_id, meeting_id, registration_id) references town_hall_registration (community_id, meeting_id, id)
);
create unique index town_hall_shift_taken_once on town_hall_shift_taken (community_id, shift_id, registration_id)
  where left_at is null;
call protect_tenant_table('town_hall_shift_taken');

create table town_hall_channel (
  community_id uuid not null,
  meeting_id   uuid not null,
  language     text not null,
  how          text not null check (length(how) between 1 and 200),  -- headset channel 2, a phone number, a link
  primary key (community_id, meeting_id, language),
  foreign key (community_id, meeting_id) references town_hall
);
call protect_tenant_table('town_hall_channel');
