-- A table that the data team asked for and published: one question by the answers to another, of everybody in a
-- release or of those who gave one answer to a third. `told` is for everybody; `kept` holds the protected counts,
-- which later tables and releases are checked beside. What was only looked at is kept nowhere.
create table survey_cross (
  community_id uuid not null,
  id           uuid not null,
  survey_id    uuid not null,
  release_id   uuid not null,
  question     text not null check (length(question) between 1 and 500),
  by           text not null check (length(by) between 1 and 500),
  within       text not null,  -- the third question; '' for everybody
  among        text not null,  -- the answer to it; '' for everybody
  told         jsonb not null,
  kept         jsonb not null,
  published_on date not null,
  published_by uuid,
  primary key (community_id, id),
  unique (community_id, release_id, question, by, within, among),
  foreign key (community_id, survey_id, release_id) references survey_release (community_id, survey_id, id),
  foreign key (community_id, published_by) references member,
  check ((within = '') = (among = ''))
);
call protect_append_only_table('survey_cross');
