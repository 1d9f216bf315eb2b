-- Fair draws: who may be drawn, under which quotas, and the list that was committed to before the number.
-- A draw of kind 'conduct' is private: its rows are read by the coordinator and two observers only.
create table draw (
  community_id      uuid not null references community,
  id                uuid not null,
  kind              text not null check (kind in ('delegation', 'conduct')),
  title             jsonb not null,
  size              int not null check (size between 1 and 300),
  pool              text not null check (pool in ('members', 'volunteers')),
  features          text[] not null
    check (features <@ '{category,language,neighborhood,race,gender,age_band,disability,tenure}'::text[]),
  one_per_household boolean not null,
  body_id           uuid,
  opened_by         uuid not null,
  opened_at         timestamptz not null,
  closed_at         timestamptz,  -- what volunteers said about themselves is erased then
  primary key (community_id, id),
  foreign key (community_id, body_id) references body,
  foreign key (community_id, opened_by) references member
);
create index draw_by_time on draw (community_id, opened_at desc);
call protect_tenant_table('draw');

create table draw_quota (
  community_id uuid not null,
  draw_id      uuid not null,
  feature      text not null,
  value        text not null,
  least        int not null check (least >= 0),
  most         int not null,
  primary key (community_id, draw_id, feature, value),
  foreign key (community_id, draw_id) references draw on delete cascade,
  check (most >= least)
);
call protect_tenant_table('draw_quota');

-- A yes, with what may serve of the person's own description, for this draw only.
create table draw_volunteer (
  community_id uuid not null,
  draw_id      uuid not null,
  member_id    uuid not null,
  consented    text[] not null default '{}',
  described    jsonb not null default '{}',
  at           timestamptz not null,
  primary key (community_id, draw_id, member_id),
  foreign key (community_id, draw_id) references draw on delete cascade,
  foreign key (community_id, member_id) references member on delete cascade
);
call protect_tenant_table('draw_volunteer');

create table draw_exclusion (
  community_id uuid not null,
  draw_id      uuid not null,
  member_id    uuid not null,
  reason       text not null check (reason in ('conflict', 'party_household', 'staff', 'asked_out', 'serves_already')),
  by_id        uuid not null,
  at           timestamptz not null,
  primary key (community_id, draw_id, member_id),
  foreign key (community_id, draw_id) references draw on delete cascade,
  foreign key (community_id, member_id) references member on delete cascade,
  foreign key (community_id, by_id) references member
);
call protect_tenant_table('draw_exclusion');

-- One calculation: asked, under way, and what came of it. The newest counts.
create table draw_run (
  community_id uuid not null,
  draw_id      uuid not null,
  run          int not null check (run > 0),
  asked_at     timestamptz not null,
  asked_by     uuid not null,
  quotas       jsonb not null,  -- as they were when it was asked
  seed         text not null,
  step         text not null default 'waiting' check (step in ('waiting', 'cover', 'settle', 'mix', 'done', 'failed')),
  done         int not null default 0,
  of           int not null default 0,
  finished_at  timestamptz,
  outcome      text check (outcome in ('drawn', 'infeasible', 'too_few')),
  relaxation   jsonb,
  fairness     jsonb,
  blocked      int,
  list         text,  -- the committed text: seed and panels, by numbers of the pool
  hash         text check (hash ~ '^[0-9a-f]{64}$'),
  primary key (community_id, draw_id, run),
  foreign key (community_id, draw_id) references draw on delete cascade,
  foreign key (community_id, asked_by) references member,
  check ((outcome = 'drawn') = (list is not null and hash is not null) or outcome is null)
);
create index draw_run_waiting on draw_run (community_id, asked_at) where finished_at is null;
call protect_tenant_table('draw_run');

create table draw_candidate (
  community_id uuid not null,
  draw_id      uuid not null,
  run          int not null,
  number       int not null check (number > 0),
  member_id    uuid not null,
  features     jsonb not null,
  home         text,
  chance       double precision check (chance between 0 and 1),
  primary key (community_id, draw_id, run, number),
  unique (community_id, draw_id, run, member_id),
  foreign key (community_id, draw_id, run) references draw_run on delete cascade,
  foreign key (community_id, member_id) references member on delete cascade
);
call protect_tenant_table('draw_candidate');

create table draw_commitment (
  community_id uuid not null,
  draw_id      uuid not null,
  run          int not null,
  by_id        uuid not null,
  at           timestamptz not null,
  entry        int not null,  -- where it stands in the book
  primary key (community_id, draw_id),
  foreign key (community_id, draw_id, run) references draw_run,
  foreign key (community_id, by_id) references member
);
call protect_tenant_table('draw_commitment');

-- Two observers without a conflict repeat a private calculation, each on a page of their own.
create table draw_observer (
  community_id uuid not null,
  draw_id      uuid not null,
  member_id    uuid not null,
  named_by     uuid not null,
  named_at     timestamptz not null,
  found        text,
  verified_at  timestamptz,
  primary key (community_id, draw_id, member_id),
  foreign key (community_id, draw_id) references draw on delete cascade,
  foreign key (community_id, member_id) references member,
  foreign key (community_id, named_by) references member,
  check (member_id <> named_by)
);
call protect_tenant_table('draw_observer');

-- No number without a commitment; and only one.
create table draw_number (
  community_id uuid not null,
  draw_id      uuid not null,
  number       int not null check (number between 0 and 999),
  how          text not null check (how in ('dice', 'digits')),
  by_id        uuid not null,
  at           timestamptz not null,
  primary key (community_id, draw_id),
  foreign key (community_id, draw_id) references draw_commitment,
  foreign key (community_id, by_id) references member
);
call protect_tenant_table('draw_number');

create table draw_place (
  community_id uuid not null,
  draw_id      uuid not null,
  member_id    uuid not null,
  instead_of   uuid,
  at           timestamptz not null,
  declined_at  timestamptz,
  declined_by  uuid,
  placed_at    timestamptz,  -- taken into the group
  primary key (community_id, draw_id, member_id),
  foreign key (community_id, draw_id) references draw_number,
  foreign key (community_id, member_id) references member,
  foreign key (community_id, declined_by) references member
);
create unique index draw_place_instead on draw_place (community_id, draw_id, instead_of) where instead_of is not null;
call protect_tenant_table('draw_place');
