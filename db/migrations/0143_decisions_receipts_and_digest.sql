-- A paper ballot has a receipt like the others: its number, which was printed on it and stands beside no name.
alter table counted_tracker drop constraint counted_tracker_tracker_check;
alter table counted_tracker add constraint counted_tracker_tracker_check
  check (tracker ~ '^[0-9A-Z]{4}(-[0-9A-Z]{4}){1,2}$');

-- One letter a week with all that waits for somebody’s answer, instead of one for each.
create table decision_digest (
  community_id uuid not null,
  member_id    uuid not null,
  week         date not null,  -- its Monday
  primary key (community_id, member_id, week),
  foreign key (community_id, member_id) references member
);
call protect_append_only_table('decision_digest');
