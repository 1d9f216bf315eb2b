-- A question that somebody puts before a body. It is a draft for its writer until it is raised.
create table proposal (
  community_id   uuid not null references community,
  id             uuid not null,
  body_id        uuid not null,
  class          text not null check (class in ('critical', 'ordinary', 'procedural', 'bylaws', 'removal', 'ratification')),
  question       jsonb not null,
  text           jsonb not null,
  affected       jsonb,  -- who gains and who loses by it
  alternatives   jsonb,  -- what else was thought of, and why not
  budget_cents   int check (budget_cents between 0 and 2000000000),
  raised_by      uuid,
  meeting_id     uuid,   -- where it was moved
  motion_id      uuid,
  adopts_version uuid,   -- the draft that comes into force with it
  adopts_from    date,
  reconsiders    uuid,   -- the decision that is looked at again
  revision       int not null default 1 check (revision > 0),
  written_at     timestamptz not null,
  worded_at      timestamptz not null,  -- when the words last changed: notice counts from here
  primary key (community_id, id),
  foreign key (community_id, body_id) references body,
  foreign key (community_id, raised_by) references member,
  foreign key (community_id, meeting_id) references meeting,
  foreign key (community_id, motion_id) references motion,
  foreign key (community_id, adopts_version) references agreement_version,
  check ((adopts_version is null) = (adopts_from is null)),
  check (adopts_version is null or class = 'bylaws'),
  check (motion_id is null or meeting_id is not null)
);
create index proposal_by_writer on proposal (community_id, raised_by);
create unique index proposal_by_motion on proposal (community_id, motion_id) where motion_id is not null;
call protect_tenant_table('proposal');

-- What became of it, step by step: the last one is where it stands.
create table proposal_step (
  community_id uuid not null,
  proposal_id  uuid not null,
  number       int not null check (number > 0),
  step         text not null check (step in ('drafted', 'raised', 'opened', 'voting', 'counted', 'decided', 'withdrawn')),
  at           timestamptz not null,
  by           uuid,
  primary key (community_id, proposal_id, number),
  foreign key (community_id, proposal_id) references proposal,
  foreign key (community_id, by) references member
);
call protect_tenant_table('proposal_step');
revoke update, delete on proposal_step from tequio_app;

-- What may be chosen among, in a vote that ranks or scores.
create table proposal_option (
  community_id uuid not null,
  id           uuid not null,
  proposal_id  uuid not null,
  position     int not null check (position > 0),
  text         jsonb not null,
  primary key (community_id, id),
  unique (community_id, proposal_id, position),
  foreign key (community_id, proposal_id) references proposal on delete cascade
);
call protect_tenant_table('proposal_option');

-- What it rests on: a finding from data, a document, what somebody said, a figure. Taken back, it stays with its day.
create table proposal_evidence (
  community_id  uuid not null,
  id            uuid not null,
  proposal_id   uuid not null,
  kind          text not null check (kind in ('finding', 'document', 'quote', 'figure')),
  what          jsonb not null,
  source        text not null check (length(source) between 3 and 500),
  address       text check (address ~ '^https?://' and length(address) <= 1000),
  added_by      uuid,
  added_at      timestamptz not null,
  taken_back_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, proposal_id) references proposal,
  foreign key (community_id, added_by) references member
);
create index proposal_evidence_by_proposal on proposal_evidence (community_id, proposal_id);
call protect_tenant_table('proposal_evidence');

-- Who has an interest of their own in it, said by themselves or noted by an officer.
create table proposal_conflict (
  community_id uuid not null,
  proposal_id  uuid not null,
  member_id    uuid not null,
  kind         text not null check (kind in ('employer', 'household', 'family', 'money', 'party', 'other')),
  said_at      timestamptz not null,
  said_by      uuid,  -- another person, where an officer noted it
  lifted_at    timestamptz,
  primary key (community_id, proposal_id, member_id),
  foreign key (community_id, proposal_id) references proposal,
  foreign key (community_id, member_id) references member,
  foreign key (community_id, said_by) references member
);
create index proposal_conflict_by_member on proposal_conflict (community_id, member_id);
call protect_tenant_table('proposal_conflict');

-- The words of a proposal without accents, looked up by their beginning: `>=` and `<` on text leak nothing.
create table proposal_word (
  community_id uuid not null,
  word         text collate "C" not null,
  proposal_id  uuid not null,
  primary key (community_id, word, proposal_id),
  foreign key (community_id, proposal_id) references proposal on delete cascade
);
create index proposal_word_by_proposal on proposal_word (community_id, proposal_id);
call protect_tenant_table('proposal_word');
