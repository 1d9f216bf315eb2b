-- What came up and waits for another time.
create table parked_matter (
  community_id uuid not null,
  id           uuid not null,
  meeting_id   uuid not null,
  text         jsonb not null,
  parked_at    timestamptz not null,
  settled_at   timestamptz,
  primary key (community_id, id),
  foreign key (community_id, meeting_id) references meeting
);
create index parked_matter_by_meeting on parked_matter (community_id, meeting_id);
call protect_tenant_table('parked_matter');

-- Who does what until when.
create table next_step (
  community_id uuid not null,
  id           uuid not null,
  meeting_id   uuid not null,
  what         jsonb not null,
  owner        text not null check (length(owner) between 1 and 120),  -- as they want to be called in the minutes
  due_on       date,
  noted_at     timestamptz not null,
  done_at      timestamptz,
  primary key (community_id, id),
  foreign key (community_id, meeting_id) references meeting
);
create index next_step_by_meeting on next_step (community_id, meeting_id);
call protect_tenant_table('next_step');

-- A motion as it was said, in the language of whoever made it. Its second text comes before the minutes.
create table motion (
  community_id   uuid not null,
  id             uuid not null,
  meeting_id     uuid not null,
  agenda_item_id uuid,
  text           jsonb not null,
  moved_by       text not null check (length(moved_by) between 1 and 120),
  seconded_by    text check (length(seconded_by) between 1 and 120),
  outcome        text check (outcome in ('carried', 'not_carried', 'withdrawn', 'later')),
  noted_at       timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, meeting_id) references meeting,
  foreign key (community_id, agenda_item_id) references agenda_item on delete set null (agenda_item_id)
);
create index motion_by_meeting on motion (community_id, meeting_id);
call protect_tenant_table('motion');

-- The minutes as they were drafted from all of this, and the day they were approved. Then they stand still.
create table minutes (
  community_id    uuid not null,
  meeting_id      uuid not null,
  content         jsonb not null,
  drafted_at      timestamptz not null,
  drafted_by      uuid,
  approved_on     date,
  approved_by     uuid,
  record_sequence int,
  primary key (community_id, meeting_id),
  foreign key (community_id, meeting_id) references meeting,
  foreign key (community_id, drafted_by) references member,
  foreign key (community_id, approved_by) references member,
  check ((approved_on is null) = (record_sequence is null))
);
call protect_tenant_table('minutes');

create function approved_minutes_stand_still() returns trigger language plpgsql as $$
begin
  raise exception 'Approved minutes stand still.' using errcode = 'restrict_violation';
end $$;
create trigger approved_minutes_stand_still before update or delete on minutes
  for each row when (old.approved_on is not null) execute function approved_minutes_stand_still();
