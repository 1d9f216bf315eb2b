-- Answers that stood out, at which somebody looked and said that they stand. `flags` are the reasons they knew of: a
-- new reason asks again. Taken back or said anew, a mark is ended and stays.
create table response_stand (
  community_id uuid not null,
  id           uuid not null,
  response_id  uuid not null,
  flags        text[] not null check (cardinality(flags) > 0),
  why          text not null check (length(why) between 1 and 500),
  said_on      date not null,
  said_by      uuid,
  ended_on     date,
  ended_by     uuid,
  primary key (community_id, id),
  foreign key (community_id, response_id) references response,
  foreign key (community_id, said_by) references member,
  foreign key (community_id, ended_by) references member,
  check (ended_on is not null or ended_by is null)
);
create unique index response_stand_now on response_stand (community_id, response_id) where ended_on is null;
call protect_tenant_table('response_stand');
revoke delete on response_stand from tequio_app;

-- Answers that nobody judged, for the chore that judges them.
create index response_unjudged on response (community_id, id) where objections is null and version_id is not null;
