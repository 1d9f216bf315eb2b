-- What changes about a meeting after it was announced, and who takes on which part of the evening.
alter table meeting
  add column agenda_posted_at timestamptz check (agenda_posted_at >= published_at),  -- the agenda as it can be read now
  add column sequence int not null default 0,  -- grows with every change after the announcement (RFC 5545)
  add column changed_at timestamptz;
create index meeting_announced_by_start on meeting (community_id, starts_at) where published_at is not null;

-- Some open-meeting rules ask that the public is heard on an item.
alter table agenda_item add column public_comment boolean not null default false;

-- Parts of the evening, taken on by the members themselves.
create table meeting_role (
  community_id uuid not null,
  meeting_id   uuid not null,
  role         text not null check (role in ('facilitator', 'timekeeper', 'interpreter', 'note_taker', 'greeter', 'tech_support', 'childcare', 'speaker')),
  member_id    uuid not null,
  language     text,  -- of an interpreter: the language beside the others
  taken_at     timestamptz not null,
  primary key (community_id, meeting_id, role, member_id),
  foreign key (community_id, meeting_id) references meeting,
  foreign key (community_id, member_id) references member,
  check (language is null or role = 'interpreter')
);
call protect_tenant_table('meeting_role');

-- What is read at the meeting. Interpreters have it two days before.
create table meeting_paper (
  community_id uuid not null,
  id           uuid not null,
  meeting_id   uuid not null,
  title        jsonb not null,
  link         text check (link ~ '^https?://'),
  added_at     timestamptz not null,
  handed_at    timestamptz,  -- to the interpreters
  handed_by    uuid,
  primary key (community_id, id),
  foreign key (community_id, meeting_id) references meeting,
  foreign key (community_id, handed_by) references member,
  check ((handed_at is null) = (handed_by is null))
);
create index meeting_paper_by_meeting on meeting_paper (community_id, meeting_id);
call protect_tenant_table('meeting_paper');
