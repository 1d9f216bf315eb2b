-- Whoever comes next on the ballots is asked before they sit; a no is kept, and the ballots say who comes after.
create table countback_refusal (
  community_id    uuid not null,
  left_holding_id uuid not null,
  contest_id      uuid not null,
  candidacy_id    uuid not null,
  refused_at      timestamptz not null,
  noted_by        uuid not null,
  primary key (community_id, left_holding_id, candidacy_id),
  foreign key (community_id, contest_id, candidacy_id) references candidacy (community_id, contest_id, id),
  foreign key (community_id, left_holding_id) references seat_holding,
  foreign key (community_id, noted_by) references member
);
call protect_append_only_table('countback_refusal');
create index countback_by_holding on countback (community_id, holding_id);
