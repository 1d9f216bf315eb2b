-- A promise that another room holds an official to from here on: it has one state, and that is told there.
alter table town_hall_follow_up
  add handed_on_at timestamptz,
  add handed_on_by uuid,
  add foreign key (community_id, handed_on_by) references member,
  add check (handed_on_by is null or handed_on_at is not null),
  add check (handed_on_at is null or done_at is null);
