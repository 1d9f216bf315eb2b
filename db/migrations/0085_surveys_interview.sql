-- Whom somebody asks: an area to walk or a list of people to call, and how many answers are hoped for.
create table survey_assignment (
  community_id   uuid not null,
  id             uuid not null,
  survey_id      uuid not null,
  interviewer_id uuid not null,
  name           text not null check (length(name) between 1 and 120),
  mode           text not null check (mode in ('call', 'door')),
  target         int not null check (target between 1 and 10000),
  made_at        timestamptz not null,
  made_by        uuid,
  primary key (community_id, id),
  foreign key (community_id, survey_id) references survey,
  foreign key (community_id, interviewer_id) references member,
  foreign key (community_id, made_by) references member
);
create index survey_assignment_by_interviewer on survey_assignment (community_id, survey_id, interviewer_id);
call protect_tenant_table('survey_assignment');

-- It was done, or taken back: from then on no phone is given it any more.
create table survey_assignment_end (
  community_id  uuid not null,
  assignment_id uuid not null,
  ended_at      timestamptz not null,
  ended_by      uuid,
  primary key (community_id, assignment_id),
  foreign key (community_id, assignment_id) references survey_assignment,
  foreign key (community_id, ended_by) references member
);
call protect_append_only_table('survey_assignment_end');

-- Somebody to call or a door to knock at. Seen by the interviewer and by those who make assignments.
create table survey_contact (
  community_id  uuid not null,
  assignment_id uuid not null,
  number        int not null check (number > 0),
  name          text not null check (length(name) between 1 and 120),
  way           text check (length(way) between 1 and 200),  -- a telephone or an address
  primary key (community_id, assignment_id, number),
  foreign key (community_id, assignment_id) references survey_assignment
);
call protect_tenant_table('survey_contact');

-- Every try counts, also the one that failed. It never says which answers came of it, and only the day.
create table survey_attempt (
  community_id  uuid not null,
  id            uuid not null,
  assignment_id uuid not null,
  contact       int,
  outcome       text not null check (outcome in ('answered', 'no_answer', 'wrong_number', 'call_back', 'refused')),
  day           date not null,
  call_back_at  timestamptz,
  primary key (community_id, id),
  foreign key (community_id, assignment_id) references survey_assignment,
  foreign key (community_id, assignment_id, contact) references survey_contact,
  check (outcome = 'call_back' or call_back_at is null)
);
create index survey_attempt_by_assignment on survey_attempt (community_id, assignment_id);
call protect_tenant_table('survey_attempt');
