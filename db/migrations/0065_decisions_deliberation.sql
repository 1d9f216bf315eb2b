-- What people say about a proposal before it is voted on, each in their own language. An answer belongs to a
-- question; how a concern was met belongs to the concern. Whoever said it may take it back: its place stays.
create table contribution (
  community_id  uuid not null,
  id            uuid not null,
  proposal_id   uuid not null,
  kind          text not null check (kind in ('comment', 'question', 'concern', 'answer', 'met')),
  replies_to    uuid,
  language      text not null check (language ~ '^[a-z]{2,3}$'),
  text          text not null check (length(text) between 1 and 4000),
  said_by       uuid not null,
  said_at       timestamptz not null,
  taken_back_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, proposal_id) references proposal,
  foreign key (community_id, replies_to) references contribution,
  foreign key (community_id, said_by) references member,
  check ((kind in ('answer', 'met')) = (replies_to is not null))
);
create index contribution_by_proposal on contribution (community_id, proposal_id, said_at);
create index contribution_by_member on contribution (community_id, said_by);
call protect_tenant_table('contribution');

-- Other words for the text, in one language. Taken in, they are the next revision, and the other language is old.
create table amendment (
  community_id uuid not null,
  id           uuid not null,
  proposal_id  uuid not null,
  language     text not null check (language ~ '^[a-z]{2,3}$'),
  before       text not null,  -- as it read when this was written
  after        text not null check (length(after) between 1 and 20000 and after <> before),
  because      text check (length(because) between 1 and 2000),
  offered_by   uuid not null,
  offered_at   timestamptz not null,
  settled_at   timestamptz,
  settled_by   uuid,
  settled_as   text check (settled_as in ('taken_in', 'left_out', 'taken_back')),
  primary key (community_id, id),
  foreign key (community_id, proposal_id) references proposal,
  foreign key (community_id, offered_by) references member,
  foreign key (community_id, settled_by) references member,
  check ((settled_at is null) = (settled_as is null))
);
create index amendment_by_proposal on amendment (community_id, proposal_id, offered_at);
create index amendment_by_member on amendment (community_id, offered_by);
call protect_tenant_table('amendment');
