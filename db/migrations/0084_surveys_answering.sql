-- That a member has answered, so that nobody is asked twice. Not which answers, and not when: only the day.
create table survey_answered (
  community_id uuid not null,
  survey_id    uuid not null,
  member_id    uuid not null,
  day          date not null,
  primary key (community_id, survey_id, member_id),
  foreign key (community_id, survey_id) references survey,
  foreign key (community_id, member_id) references member
);
call protect_tenant_table('survey_answered');

-- Paper sheets that were typed, by the number that stands on them: one typed twice is told.
create table survey_sheet (
  community_id uuid not null,
  survey_id    uuid not null,
  number       text not null check (length(number) between 1 and 40),
  day          date not null,
  typed_by     uuid,
  primary key (community_id, survey_id, number),
  foreign key (community_id, survey_id) references survey,
  foreign key (community_id, typed_by) references member
);
call protect_tenant_table('survey_sheet');

-- A thank-you that was handed over: money kept track of, apart from every answer.
create table survey_incentive (
  community_id uuid not null,
  id           uuid not null,
  survey_id    uuid not null,
  day          date not null,
  kind         text not null check (kind in ('gift_card', 'cash', 'other')),
  cents        int not null check (cents between 0 and 100000),
  serial       text check (length(serial) between 1 and 80),
  given_by     uuid not null,
  primary key (community_id, id),
  foreign key (community_id, survey_id) references survey,
  foreign key (community_id, given_by) references member
);
create unique index survey_incentive_once on survey_incentive (community_id, survey_id, serial) where serial is not null;
call protect_tenant_table('survey_incentive');
