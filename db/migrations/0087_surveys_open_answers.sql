-- What open answers are about, in the words of the data team.
create table answer_tag (
  community_id uuid not null,
  id           uuid not null,
  survey_id    uuid not null,
  question     text not null check (length(question) between 1 and 500),
  name         jsonb not null,
  made_on      date not null,
  retired_on   date,
  primary key (community_id, id),
  unique (community_id, survey_id, question, id),
  foreign key (community_id, survey_id) references survey
);
call protect_tenant_table('answer_tag');
revoke delete on answer_tag from tequio_app;

create table tagged_answer (
  community_id uuid not null,
  response_id  uuid not null,
  tag_id       uuid not null,
  tagged_by    uuid,
  primary key (community_id, response_id, tag_id),
  foreign key (community_id, response_id) references response,
  foreign key (community_id, tag_id) references answer_tag,
  foreign key (community_id, tagged_by) references member
);
create index answers_of_a_tag on tagged_answer (community_id, tag_id);
call protect_tenant_table('tagged_answer');

-- Words of one person that may be read by others: only where the same person said yes to that.
create table survey_quote (
  community_id uuid not null,
  id           uuid not null,  -- UUIDv4
  survey_id    uuid not null,
  response_id  uuid not null,
  question     text not null,
  text         text not null check (length(text) between 1 and 1000),
  language     text not null,
  chosen_on    date not null,
  chosen_by    uuid,
  withdrawn_on date,
  primary key (community_id, id),
  unique (community_id, response_id, question),
  foreign key (community_id, survey_id) references survey,
  foreign key (community_id, response_id) references response,
  foreign key (community_id, chosen_by) references member
);
call protect_tenant_table('survey_quote');
revoke delete on survey_quote from tequio_app;
