-- One vote: a question before a body, who may answer it, until when. Frozen when it opens.
create table vote (
  community_id uuid not null references community,
  id           uuid not null,
  subject_kind text not null check (subject_kind in ('proposal', 'contest')),
  subject_id   uuid not null,
  class        text not null check (class in ('critical', 'ordinary', 'procedural', 'bylaws', 'removal', 'ratification')),
  body_id      uuid not null,
  version_id   uuid not null,   -- the bylaws by which the roll was drawn
  form         jsonb not null,
  secret       boolean not null,
  seal_key     bytea,           -- seals envelopes; what opens them is never in the database
  meeting_id   uuid,
  notice_at    timestamptz,
  opened_at    timestamptz not null,
  closes_at    timestamptz,
  held_at      timestamptz,     -- fell short in the room, and goes on by phone and paper
  closed_at    timestamptz check (closed_at >= opened_at),
  figures      jsonb,           -- what was counted beside the ballots
  primary key (community_id, id),
  foreign key (community_id, body_id) references body,
  foreign key (community_id, version_id) references agreement_version,
  foreign key (community_id, meeting_id) references meeting,
  check (secret = (seal_key is not null)),
  check ((closed_at is null) = (figures is null))
);
create unique index vote_by_subject on vote (community_id, subject_kind, subject_id) where closed_at is null;
create index vote_on_subject on vote (community_id, subject_kind, subject_id, opened_at desc);
call protect_tenant_table('vote');
revoke delete on vote from tequio_app;

-- The roll of one vote: one row a person, with what they were on the day it opened. No times: when somebody voted is nobody's business.
create table voter (
  community_id uuid not null,
  vote_id      uuid not null,
  member_id    uuid not null,
  category     text not null check (category in ('parent_0_5', 'parent_6_plus', 'resident', 'stakeholder', 'undisclosed')),
  state        text not null check (state in ('eligible', 'recused', 'ineligible')),
  barred_by    text,
  mode         text check (mode in ('phone', 'call', 'kiosk', 'paper')),  -- how they voted; null: not yet
  mark         jsonb,           -- in an open vote
  reason       text check (length(reason) between 1 and 2000),
  envelope     bytea,           -- in a secret one, while it is open
  primary key (community_id, vote_id, member_id),
  foreign key (community_id, vote_id) references vote,
  foreign key (community_id, member_id) references member,
  check ((state = 'eligible') = (barred_by is null)),
  check (state = 'eligible' or (mode is null and mark is null and envelope is null)),
  check (num_nonnulls(mark, envelope) = 0 or (mode is not null and mode <> 'paper')),
  check (num_nonnulls(mark, envelope) < 2),
  check (reason is null or mark is not null)
) with (fillfactor = 60);  -- a vote replaces a vote on the same page
create index voter_by_member on voter (community_id, member_id);
call protect_tenant_table('voter');
revoke delete on voter from tequio_app;

-- What was in the envelopes: no person, no time, no order, no tracker. Written once, at the close.
create table ballot (
  community_id uuid not null,
  id           uuid not null,   -- UUIDv4
  vote_id      uuid not null,
  mark         jsonb not null,
  primary key (community_id, id),
  foreign key (community_id, vote_id) references vote
);
create index ballot_by_vote on ballot (community_id, vote_id);
call protect_append_only_table('ballot');

-- The trackers of the ballots that were counted, apart from what is in them.
create table counted_tracker (
  community_id uuid not null,
  vote_id      uuid not null,
  tracker      text not null check (tracker ~ '^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$'),
  primary key (community_id, vote_id, tracker),
  foreign key (community_id, vote_id) references vote
);
call protect_append_only_table('counted_tracker');

-- How many votes were refused, and why; never whose.
create table refused_vote (
  community_id uuid not null,
  vote_id      uuid not null,
  reason       text not null check (reason ~ '^[a-z_]+$'),
  count        int not null check (count > 0),
  primary key (community_id, vote_id, reason),
  foreign key (community_id, vote_id) references vote
);
call protect_tenant_table('refused_vote');
