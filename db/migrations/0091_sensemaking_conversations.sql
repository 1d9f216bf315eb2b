-- A question people answer with short statements, on which everybody votes.
create table conversation (
  community_id uuid not null references community,
  id           uuid not null,
  question     jsonb not null,
  about        jsonb,
  open_to      text not null check (open_to in ('members', 'anybody')),
  looked_over  text not null check (looked_over in ('by_rules', 'by_people')),  -- before a statement is shown
  deck_id      uuid,
  begun_at     timestamptz not null,
  begun_by     uuid,
  closed_at    timestamptz check (closed_at >= begun_at),
  primary key (community_id, id),
  foreign key (community_id, deck_id) references deck,
  foreign key (community_id, begun_by) references member
);
create index conversation_by_begun on conversation (community_id, begun_at desc);
call protect_tenant_table('conversation');

-- Somebody who takes part, and all their votes: byte n is the vote on statement n (0 none, 1 disagree, 2 pass,
-- 3 agree). `key` is a keyed fingerprint of a member or of a browser's token: the table tells nobody's name. Numbers
-- are drawn at random, and there is no time finer than the day, so that the order of joining cannot be read either.
create table participant (
  community_id    uuid not null,
  conversation_id uuid not null,
  id              uuid not null,  -- UUIDv4
  number          int not null check (number > 0),
  key             bytea not null,
  category        text check (category in ('parent_0_5', 'parent_6_plus', 'resident', 'stakeholder', 'undisclosed')),
  stances         bytea not null default '' check (length(stances) <= 5000),
  day             date not null,
  primary key (community_id, id),
  unique (community_id, conversation_id, number),
  unique (community_id, conversation_id, key),
  foreign key (community_id, conversation_id) references conversation
) with (fillfactor = 70);  -- a vote replaces the row on the same page
call protect_tenant_table('participant');
revoke delete on participant from tequio_app;

create table statement (
  community_id    uuid not null,
  id              uuid not null,  -- UUIDv4
  conversation_id uuid not null,
  number          int not null check (number between 1 and 5000),
  text            jsonb not null,
  participant_id  uuid,           -- null: from those who opened the conversation
  state           text not null check (state in ('shown', 'held', 'left_out')),
  reason          text check (reason ~ '^[a-z_]+$'),
  day             date not null,
  primary key (community_id, id),
  unique (community_id, conversation_id, number),
  foreign key (community_id, conversation_id) references conversation,
  foreign key (community_id, participant_id) references participant,
  check (state = 'shown' or reason is not null)
);
create index statement_by_participant on statement (community_id, participant_id) where participant_id is not null;
call protect_tenant_table('statement');

-- What those who look after a conversation did with a statement, and why.
create table statement_review (
  community_id uuid not null,
  statement_id uuid not null,
  number       int not null check (number > 0),
  state        text not null check (state in ('shown', 'left_out')),
  reason       text check (reason ~ '^[a-z_]+$'),
  at           timestamptz not null,
  by           uuid,
  primary key (community_id, statement_id, number),
  foreign key (community_id, statement_id) references statement,
  foreign key (community_id, by) references member,
  check (state = 'shown' or reason is not null)
);
call protect_append_only_table('statement_review');

-- The picture of groups as it is now: what may be shown, what the next picture needs, how urgently each statement waits.
create table opinion_picture (
  community_id    uuid not null,
  conversation_id uuid not null,
  picture         jsonb not null,
  state           jsonb not null,
  priorities      real[] not null,  -- by number of statement; 0 where none is shown
  digest          text not null,    -- of the votes it was drawn from
  drawn_at        timestamptz not null,
  primary key (community_id, conversation_id),
  foreign key (community_id, conversation_id) references conversation
);
call protect_tenant_table('opinion_picture');

-- A picture that was published: it stays as it was shown.
create table opinion_release (
  community_id    uuid not null,
  conversation_id uuid not null,
  number          int not null check (number > 0),
  picture         jsonb not null,
  by_category     jsonb,
  at              timestamptz not null,
  by              uuid,
  primary key (community_id, conversation_id, number),
  foreign key (community_id, conversation_id) references conversation,
  foreign key (community_id, by) references member
);
call protect_append_only_table('opinion_release');
