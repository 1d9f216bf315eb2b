-- Who gave their word to count a closed vote again beside somebody else, and to keep what they see to themselves.
create table recount_witness (
  community_id uuid not null,
  vote_id      uuid not null,
  member_id    uuid not null,
  at           timestamptz not null,
  primary key (community_id, vote_id, member_id),
  foreign key (community_id, vote_id) references vote,
  foreign key (community_id, member_id) references member
);
call protect_append_only_table('recount_witness');
