-- What was asked of an official, what they promised, who stays on it until when: the list that outlives the day.
create table town_hall_follow_up (
  community_id uuid not null,
  id           uuid not null,
  meeting_id   uuid not null,
  panelist_id  uuid not null,
  question_id  uuid,
  asked        jsonb not null,
  promised     jsonb,
  owner        text not null check (length(owner) between 1 and 120),
  due_on       date not null,
  met_on       date,
  notes        jsonb,
  next_step    jsonb,
  noted_at     timestamptz not null,
  done_at      timestamptz,
  done_by      uuid,
  primary key (community_id, id),
  foreign key (community_id, meeting_id, panelist_id) references town_hall_panelist (community_id, meeting_id, id),
  foreign key (community_id, meeting_id, question_id) references town_hall_question (community_id, meeting_id, id),
  foreign key (community_id, done_by) references member
);
create index town_hall_follow_up_by_meeting on town_hall_follow_up (community_id, meeting_id, due_on);
call protect_tenant_table('town_hall_follow_up');

-- How it was, in figures: counted once, after disclosure control, and never changed since.
create table town_hall_figures (
  community_id uuid not null,
  meeting_id   uuid not null,
  told_on      date not null,
  figures      jsonb not null,
  primary key (community_id, meeting_id),
  foreign key (community_id, meeting_id) references town_hall
);
call protect_tenant_table('town_hall_figures');
