-- A draft shown to named bodies, and to everybody where it says so. The clauses are kept as they were shown.
create table draft_round (
  community_id uuid not null,
  id           uuid not null,
  charter_id   uuid not null,
  number       int not null check (number > 0),
  asks         jsonb,  -- what we would like to hear about
  to_public    boolean not null,
  opened_at    timestamptz not null,
  opened_by    uuid,
  closes_on    date not null,
  closed_at    timestamptz,
  closed_by    uuid,
  primary key (community_id, id),
  unique (community_id, charter_id, number),
  foreign key (community_id, charter_id) references charter,
  foreign key (community_id, opened_by) references member,
  foreign key (community_id, closed_by) references member
);
create unique index draft_round_open on draft_round (community_id, charter_id) where closed_at is null;
call protect_tenant_table('draft_round');

create table draft_round_body (
  community_id uuid not null,
  round_id     uuid not null,
  body_id      uuid not null,
  primary key (community_id, round_id, body_id),
  foreign key (community_id, round_id) references draft_round,
  foreign key (community_id, body_id) references body
);
call protect_tenant_table('draft_round_body');

create table draft_round_clause (
  community_id uuid not null,
  round_id     uuid not null,
  clause_id    uuid not null,
  label        text not null,  -- "2.1", as it was shown
  domain       jsonb,
  text         jsonb not null,
  primary key (community_id, round_id, clause_id),
  foreign key (community_id, round_id) references draft_round,
  foreign key (community_id, clause_id) references clause
);
call protect_append_only_table('draft_round_clause');

-- What somebody says about a clause, or other words they offer for it, in the language they wrote in. Whoever is
-- no member leaves no account, no hour, and waits until it was looked at.
create table remark (
  community_id    uuid not null,
  id              uuid not null,
  round_id        uuid not null,
  clause_id       uuid not null,
  kind            text not null check (kind in ('comment', 'amendment')),
  language        text not null check (language ~ '^[a-z]{2,3}$'),
  text            text not null check (length(text) between 1 and 4000),  -- the comment, or why these words
  before          text,
  after           text check (length(after) between 1 and 20000 and after <> before),
  said_by         uuid,
  said_as         text check (length(said_as) between 1 and 120),
  said_at         timestamptz not null,
  shown_at        timestamptz,
  shown_by        uuid,
  settled_at      timestamptz,
  settled_by      uuid,
  settled_as      text check (settled_as in ('taken_in', 'declined', 'put_to_decision', 'taken_back', 'not_shown')),
  settled_because text check (length(settled_because) between 1 and 2000),
  proposal_id     uuid,
  primary key (community_id, id),
  foreign key (community_id, round_id, clause_id) references draft_round_clause,
  foreign key (community_id, said_by) references member,
  foreign key (community_id, shown_by) references member,
  foreign key (community_id, settled_by) references member,
  foreign key (community_id, proposal_id) references proposal,
  check ((kind = 'amendment') = (after is not null)),
  check ((after is null) = (before is null)),
  check ((settled_at is null) = (settled_as is null)),
  check (settled_as not in ('declined', 'not_shown') or settled_because is not null),
  check ((settled_as is not distinct from 'put_to_decision') = (proposal_id is not null))
);
create index remark_by_round on remark (community_id, round_id, said_at);
create index remark_by_clause on remark (community_id, clause_id);
call protect_tenant_table('remark');

-- Somebody cannot read it and asks; whoever interprets answers.
create table remark_translation (
  community_id uuid not null,
  remark_id    uuid not null,
  language     text not null check (language ~ '^[a-z]{2,3}$'),
  asked_at     timestamptz not null,
  asked_by     uuid,
  text         text check (length(text) between 1 and 4000),
  after        text check (length(after) between 1 and 20000),
  done_at      timestamptz,
  done_by      uuid,
  primary key (community_id, remark_id, language),
  foreign key (community_id, remark_id) references remark,
  foreign key (community_id, asked_by) references member,
  foreign key (community_id, done_by) references member,
  check ((done_at is null) = (text is null))
);
call protect_tenant_table('remark_translation');
