-- Who answers for newcomers hears of them once a week, in one letter.
create table journey_digest (
  community_id uuid not null,
  member_id    uuid not null,
  week         date not null check (extract(isodow from week) = 1),  -- its Monday
  primary key (community_id, member_id, week),
  foreign key (community_id, member_id) references member on delete cascade
);
call protect_tenant_table('journey_digest');
