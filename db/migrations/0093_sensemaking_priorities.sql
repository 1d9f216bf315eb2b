-- What comes first: a question, what can be chosen, and rounds in which people choose.
create table ranking (
  community_id uuid not null references community,
  id           uuid not null,
  question     jsonb not null,
  begun_at     timestamptz not null,
  begun_by     uuid,
  settled_at   timestamptz check (settled_at >= begun_at),
  primary key (community_id, id),
  foreign key (community_id, begun_by) references member
);
call protect_tenant_table('ranking');

create table priority (
  community_id uuid not null,
  id           uuid not null,
  ranking_id   uuid not null,
  text         jsonb not null,
  theme_id     uuid,
  position     int not null,
  primary key (community_id, id),
  foreign key (community_id, ranking_id) references ranking,
  foreign key (community_id, theme_id) references theme
);
create index priority_by_ranking on priority (community_id, ranking_id, position);
create index priority_by_theme on priority (community_id, theme_id) where theme_id is not null;
call protect_tenant_table('priority');

create table ranking_round (
  community_id uuid not null,
  ranking_id   uuid not null,
  number       int not null check (number > 0),
  method       text not null check (method in ('dots', 'pairs', 'scores')),
  dots         int check (dots between 1 and 20),
  criteria     jsonb,
  paper        jsonb,          -- counted by hand from sheets: { people, marks by priority }
  opened_at    timestamptz not null,
  opened_by    uuid,
  closed_at    timestamptz check (closed_at >= opened_at),
  result       jsonb,          -- as it may be shown; written once, at the close
  primary key (community_id, ranking_id, number),
  foreign key (community_id, ranking_id) references ranking,
  foreign key (community_id, opened_by) references member,
  check ((method = 'dots') = (dots is not null)),
  check ((method = 'scores') = (criteria is not null)),
  check ((closed_at is null) = (result is null))
);
create unique index ranking_round_now on ranking_round (community_id, ranking_id) where closed_at is null;
call protect_tenant_table('ranking_round');

-- What somebody chose: no name, no time. The key (a keyed fingerprint, so that one can change one's mind) is
-- erased when the round closes.
create table ranking_ballot (
  community_id uuid not null,
  id           uuid not null,  -- UUIDv4
  ranking_id   uuid not null,
  number       int not null,
  key          bytea,
  category     text not null check (category in ('parent_0_5', 'parent_6_plus', 'resident', 'stakeholder', 'undisclosed')),
  marks        jsonb not null,
  primary key (community_id, id),
  unique (community_id, ranking_id, number, key),
  foreign key (community_id, ranking_id, number) references ranking_round
);
call protect_tenant_table('ranking_ballot');
