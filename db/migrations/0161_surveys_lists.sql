-- Every list that lay beside an instrument under a name, for good: answers are judged by the lists that phones may have
-- shown, also after one was replaced.
create table survey_list (
  community_id uuid not null,
  survey_id    uuid not null,
  name         text not null check (length(name) between 1 and 200),
  file_id      uuid not null,
  since_on     date not null,
  primary key (community_id, survey_id, name, file_id),
  foreign key (community_id, survey_id) references survey,
  foreign key (community_id, file_id) references file
);
call protect_append_only_table('survey_list');

insert into survey_list (community_id, survey_id, name, file_id, since_on)
select community_id, survey_id, name, file_id, current_date from survey_media where name ilike '%.csv';
