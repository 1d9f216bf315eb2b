-- The way of a new member: each step has somebody who answers for it, and a day when it was taken.
create table journey_step (
  community_id   uuid not null,
  member_id      uuid not null,
  step           text not null check (step in ('welcomed', 'oriented', 'leading')),
  responsible_id uuid,
  asked_on       date not null,
  done_on        date,
  primary key (community_id, member_id, step),
  foreign key (community_id, member_id) references member on delete cascade,
  foreign key (community_id, responsible_id) references member
);
create index journey_step_by_responsible on journey_step (community_id, responsible_id) where done_on is null;
call protect_tenant_table('journey_step');

-- Who welcomes newcomers, and how many at a time.
create table buddy (
  community_id uuid not null,
  member_id    uuid not null,
  newcomers    int not null check (newcomers between 1 and 20),
  since        date not null,
  ended_on     date check (ended_on >= since),
  primary key (community_id, member_id),
  foreign key (community_id, member_id) references member
);
call protect_tenant_table('buddy');

-- The last days on which somebody came, as meetings tell us. Kept for a year.
create table seen_day (
  community_id uuid not null,
  member_id    uuid not null,
  day          date not null,
  primary key (community_id, member_id, day),
  foreign key (community_id, member_id) references member on delete cascade
);
create index seen_day_by_day on seen_day (community_id, day desc);
call protect_tenant_table('seen_day');
-- The days on which there was anything to come to.
create table gathering_day (
  community_id uuid not null references community,
  day          date not null,
  primary key (community_id, day)
);
call protect_tenant_table('gathering_day');

-- A list on its way in, between choosing the file and saying yes. Erased after a day, whatever became of it.
create table import_draft (
  community_id uuid not null references community,
  id           uuid not null,
  name         text not null,
  bytes        bytea not null,
  matches      jsonb,
  brought_by   uuid,
  brought_at   timestamptz not null,
  taken_at     timestamptz,
  primary key (community_id, id)
);
call protect_tenant_table('import_draft');
