-- What was promised aloud at a town hall and stands on the board now: one promise is one thing.
create table commitment_heard (
  community_id  uuid not null,
  follow_up_id  uuid not null,
  commitment_id uuid not null,
  taken_up_at   timestamptz not null,
  taken_up_by   uuid,
  primary key (community_id, follow_up_id),
  foreign key (community_id, follow_up_id) references town_hall_follow_up,
  foreign key (community_id, commitment_id) references commitment,
  foreign key (community_id, taken_up_by) references member
);
create index commitment_heard_by_commitment on commitment_heard (community_id, commitment_id);
call protect_append_only_table('commitment_heard');
