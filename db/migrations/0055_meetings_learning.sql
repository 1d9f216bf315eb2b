-- What people thought of the evening. Nothing here tells who answered, or when within the day.
create table evaluation (
  community_id uuid not null,
  meeting_id   uuid not null,
  questions    text[] not null check (cardinality(questions) between 3 and 5),
  opened_at    timestamptz not null,
  closed_at    timestamptz check (closed_at >= opened_at),
  primary key (community_id, meeting_id),
  foreign key (community_id, meeting_id) references meeting
);
call protect_tenant_table('evaluation');
create table evaluation_answer (
  community_id uuid not null,
  id           uuid not null,   -- random: it does not tell when it was made
  meeting_id   uuid not null,
  day          date not null,
  faces        jsonb not null,  -- { "heard": 3 } with 1 not yet, 2 so-so, 3 yes
  words        jsonb not null default '{}',  -- { "helped": "…", "better": "…" }
  primary key (community_id, id),
  foreign key (community_id, meeting_id) references evaluation
);
create index evaluation_answer_by_meeting on evaluation_answer (community_id, meeting_id);
call protect_tenant_table('evaluation_answer');
-- Dots on the sheet on the wall, counted and typed in.
create table evaluation_dots (
  community_id uuid not null,
  meeting_id   uuid not null,
  question     text not null,
  face         int not null check (face between 1 and 3),
  dots         int not null check (dots between 0 and 5000),
  primary key (community_id, meeting_id, question, face),
  foreign key (community_id, meeting_id) references evaluation
);
call protect_tenant_table('evaluation_dots');

-- Keep, change, try: what those who made the evening say about it afterwards.
create table debrief_note (
  community_id uuid not null,
  id           uuid not null,
  meeting_id   uuid not null,
  kind         text not null check (kind in ('keep', 'change', 'try')),
  text         jsonb not null,
  noted_at     timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, meeting_id) references meeting
);
create index debrief_note_by_meeting on debrief_note (community_id, meeting_id);
call protect_tenant_table('debrief_note');

-- What will be different, who sees to it, and whether the next meeting did it.
create table improvement (
  community_id    uuid not null,
  id              uuid not null,
  meeting_id      uuid not null,
  debrief_note_id uuid,
  what            jsonb not null,
  owner           text not null check (length(owner) between 1 and 120),
  due_on          date not null,
  noted_at        timestamptz not null,
  settled_at      timestamptz,
  settled_as      text check (settled_as in ('done', 'dropped')),
  checked_in      uuid,  -- the meeting that was looked at
  checked_as      text check (checked_as in ('did', 'did_not')),
  primary key (community_id, id),
  foreign key (community_id, meeting_id) references meeting,
  foreign key (community_id, debrief_note_id) references debrief_note,
  foreign key (community_id, checked_in) references meeting,
  check ((settled_at is null) = (settled_as is null)),
  check ((checked_in is null) = (checked_as is null))
);
create index improvement_by_due on improvement (community_id, due_on);
call protect_tenant_table('improvement');
