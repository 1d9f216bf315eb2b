-- Whom the charter asks something of: the partnership itself, officials, agencies, organizations.
create table institution (
  community_id uuid not null references community,
  id           uuid not null,
  kind         text not null check (kind in ('partnership', 'official', 'city', 'county', 'school', 'agency', 'organization')),
  name         text not null check (length(name) between 2 and 160),
  spokesperson text check (length(spokesperson) between 2 and 160),
  added_at     timestamptz not null,
  added_by     uuid,
  primary key (community_id, id),
  unique (community_id, name),
  foreign key (community_id, added_by) references member
);
call protect_tenant_table('institution');

-- One clause put to one institution. Without an answer it stands on the board as just that.
create table commitment (
  community_id   uuid not null,
  id             uuid not null,
  clause_id      uuid not null,
  institution_id uuid not null,
  owner          text check (length(owner) between 2 and 160),
  asked_on       date not null,
  asked_by       uuid,
  primary key (community_id, id),
  unique (community_id, clause_id, institution_id),
  foreign key (community_id, clause_id) references clause,
  foreign key (community_id, institution_id) references institution,
  foreign key (community_id, asked_by) references member
);
create index commitment_by_institution on commitment (community_id, institution_id);
call protect_tenant_table('commitment');

create table commitment_answer (
  community_id  uuid not null,
  commitment_id uuid not null,
  number        int not null check (number > 0),
  answer        text not null check (answer in ('promised', 'partly', 'declined')),
  words         jsonb not null,
  said_where    text not null check (length(said_where) between 2 and 200),
  said_on       date not null,
  noted_at      timestamptz not null,
  noted_by      uuid,
  primary key (community_id, commitment_id, number),
  foreign key (community_id, commitment_id) references commitment,
  foreign key (community_id, noted_by) references member
);
call protect_append_only_table('commitment_answer');

create table commitment_step (
  community_id  uuid not null,
  id            uuid not null,
  commitment_id uuid not null,
  what          jsonb not null,
  owner         text not null check (length(owner) between 2 and 160),
  due_on        date not null,
  added_at      timestamptz not null,
  added_by      uuid,
  reported_on   date,  -- the institution says it is done
  reported_by   uuid,
  dropped_at    timestamptz,
  primary key (community_id, id),
  foreign key (community_id, commitment_id) references commitment,
  foreign key (community_id, added_by) references member,
  foreign key (community_id, reported_by) references member
);
create index commitment_step_by_commitment on commitment_step (community_id, commitment_id);
create index commitment_step_due on commitment_step (community_id, due_on) where reported_on is null and dropped_at is null;
call protect_tenant_table('commitment_step');

create table commitment_evidence (
  community_id      uuid not null,
  id                uuid not null,
  commitment_id     uuid not null,
  step_id           uuid not null,
  what              jsonb not null,
  source            text not null check (length(source) between 3 and 500),
  address           text check (address ~ '^https?://' and length(address) <= 1000),
  added_at          timestamptz not null,
  added_by          uuid,
  withdrawn_at      timestamptz,
  primary key (community_id, id),
  foreign key (community_id, commitment_id) references commitment,
  foreign key (community_id, step_id) references commitment_step,
  foreign key (community_id, added_by) references member
);
create index commitment_evidence_by_commitment on commitment_evidence (community_id, commitment_id);
call protect_tenant_table('commitment_evidence');

-- What members see of a step that was said to be done. The institution has no voice here.
create table commitment_seen (
  community_id uuid not null,
  step_id      uuid not null,
  member_id    uuid not null,
  kept         boolean not null,
  note         text check (length(note) between 1 and 1000),
  seen_at      timestamptz not null,
  primary key (community_id, step_id, member_id),
  foreign key (community_id, step_id) references commitment_step,
  foreign key (community_id, member_id) references member
);
create index commitment_seen_by_member on commitment_seen (community_id, member_id);
call protect_tenant_table('commitment_seen');

-- Members who said yes to hearing about a commitment, and what they were told.
create table commitment_watch (
  community_id  uuid not null,
  commitment_id uuid not null,
  member_id     uuid not null,
  since         timestamptz not null,
  primary key (community_id, commitment_id, member_id),
  foreign key (community_id, commitment_id) references commitment,
  foreign key (community_id, member_id) references member
);
create index commitment_watch_by_member on commitment_watch (community_id, member_id);
call protect_tenant_table('commitment_watch');
create table commitment_notice (
  community_id uuid not null,
  step_id      uuid not null,
  member_id    uuid not null,
  kind         text not null check (kind in ('before', 'after')),
  sent_at      timestamptz not null,
  primary key (community_id, step_id, member_id, kind),
  foreign key (community_id, step_id) references commitment_step,
  foreign key (community_id, member_id) references member
);
call protect_tenant_table('commitment_notice');

-- A meeting with an institution after the town hall: who, what was said, and what comes next.
create table follow_up (
  community_id   uuid not null,
  id             uuid not null,
  institution_id uuid not null,
  met_on         date not null,
  meeting_id     uuid,
  present        text not null check (length(present) between 2 and 500),
  notes          jsonb not null,
  noted_at       timestamptz not null,
  noted_by       uuid,
  primary key (community_id, id),
  foreign key (community_id, institution_id) references institution,
  foreign key (community_id, meeting_id) references meeting,
  foreign key (community_id, noted_by) references member
);
create index follow_up_by_institution on follow_up (community_id, institution_id, met_on);
call protect_tenant_table('follow_up');

create table follow_up_step (
  community_id uuid not null,
  id           uuid not null,
  follow_up_id uuid not null,
  what         jsonb not null,
  owner        text not null check (length(owner) between 2 and 160),
  due_on       date not null,
  done_on      date,
  done_by      uuid,
  primary key (community_id, id),
  foreign key (community_id, follow_up_id) references follow_up,
  foreign key (community_id, done_by) references member
);
create index follow_up_step_by_follow_up on follow_up_step (community_id, follow_up_id);
call protect_tenant_table('follow_up_step');
