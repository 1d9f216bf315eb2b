-- Somebody is named for a contest, by themselves or by others, and then says yes or no.
create table candidacy (
  community_id uuid not null,
  id           uuid not null,
  contest_id   uuid not null,
  member_id    uuid not null,
  named_by     uuid,
  named_at     timestamptz not null,
  accepted_at  timestamptz,
  declined_at  timestamptz,
  withdrawn_at timestamptz,
  statement    jsonb,
  findings     jsonb,  -- what the rules found when they accepted
  category     text,   -- kept when the voting opens, and then only where a seat is kept for some
  primary key (community_id, id),
  unique (community_id, contest_id, member_id),
  unique (community_id, contest_id, id),
  foreign key (community_id, contest_id) references contest,
  foreign key (community_id, member_id) references member,
  foreign key (community_id, named_by) references member,
  check (declined_at is null or accepted_at is null),
  check (withdrawn_at is null or accepted_at is not null)
);
create index candidacy_by_member on candidacy (community_id, member_id);
call protect_tenant_table('candidacy');
