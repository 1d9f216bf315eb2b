-- What residents write together: a charter in domains and clauses, each text in every language at once.
create table charter (
  community_id uuid not null references community,
  id           uuid not null,
  title        jsonb not null,
  preamble     jsonb not null,
  begun_at     timestamptz not null,
  begun_by     uuid,
  primary key (community_id, id),
  foreign key (community_id, begun_by) references member
);
call protect_tenant_table('charter');

-- A domain without a name is a place kept for what is still to be named.
create table charter_domain (
  community_id uuid not null,
  id           uuid not null,
  charter_id   uuid not null,
  position     int not null check (position > 0),
  name         jsonb,
  added_at     timestamptz not null,
  added_by     uuid,
  dropped_at   timestamptz,
  dropped_by   uuid,
  primary key (community_id, id),
  unique (community_id, charter_id, position),
  unique (community_id, charter_id, id),
  foreign key (community_id, charter_id) references charter,
  foreign key (community_id, added_by) references member,
  foreign key (community_id, dropped_by) references member
);
call protect_tenant_table('charter_domain');

create table clause (
  community_id uuid not null,
  id           uuid not null,
  charter_id   uuid not null,
  domain_id    uuid not null,
  position     int not null check (position > 0),
  text         jsonb not null,
  revision     int not null default 1 check (revision > 0),  -- every change of any language
  worded_at    timestamptz not null,
  dropped_at   timestamptz,
  dropped_by   uuid,
  primary key (community_id, id),
  unique (community_id, domain_id, position),
  foreign key (community_id, charter_id, domain_id) references charter_domain (community_id, charter_id, id),
  foreign key (community_id, dropped_by) references member
);
create index clause_by_charter on clause (community_id, charter_id);
call protect_tenant_table('clause');

-- Every text a clause ever had, with who wrote it and what it came from.
create table clause_history (
  community_id uuid not null,
  clause_id    uuid not null,
  revision     int not null check (revision > 0),
  text         jsonb not null,
  how          text not null check (how in ('written', 'edited', 'translated', 'amended', 'beside')),
  from_id      uuid,  -- the amendment, or the text that was kept beside it
  at           timestamptz not null,
  by           uuid,
  primary key (community_id, clause_id, revision),
  foreign key (community_id, clause_id) references clause,
  foreign key (community_id, by) references member
);
call protect_append_only_table('clause_history');

-- Two people wrote at the same time: the second text is kept beside the first until somebody chooses.
create table clause_beside (
  community_id uuid not null,
  id           uuid not null,
  clause_id    uuid not null,
  seen         int not null check (seen > 0),  -- the revision its writer had before them
  before       jsonb not null,  -- the text they had before them
  texts        jsonb not null,  -- what they wrote, by language
  written_at   timestamptz not null,
  written_by   uuid,
  settled_at   timestamptz,
  settled_by   uuid,
  settled_as   text check (settled_as in ('taken_in', 'left_out')),
  primary key (community_id, id),
  foreign key (community_id, clause_id) references clause,
  foreign key (community_id, written_by) references member,
  foreign key (community_id, settled_by) references member,
  check ((settled_at is null) = (settled_as is null))
);
create index clause_beside_by_clause on clause_beside (community_id, clause_id);
call protect_tenant_table('clause_beside');

-- What a clause rests on. When its source is withdrawn elsewhere, the end of the thread stays and says so.
create table clause_ground (
  community_id      uuid not null,
  id                uuid not null,
  clause_id         uuid not null,
  kind              text not null check (kind in ('theme', 'priority', 'finding', 'quote', 'figure', 'document')),
  what              jsonb not null,
  source            text not null check (length(source) between 3 and 500),
  address           text check (address ~ '^https?://' and length(address) <= 1000),
  from_kind         text,
  from_id           uuid,
  added_at          timestamptz not null,
  added_by          uuid,
  taken_back_at     timestamptz,
  withdrawn_at      timestamptz,
  withdrawn_because text check (length(withdrawn_because) between 1 and 500),
  primary key (community_id, id),
  foreign key (community_id, clause_id) references clause,
  foreign key (community_id, added_by) references member,
  check ((from_kind is null) = (from_id is null))
);
create index clause_ground_by_clause on clause_ground (community_id, clause_id);
create index clause_ground_by_source on clause_ground (community_id, from_id) where from_id is not null;
call protect_tenant_table('clause_ground');
