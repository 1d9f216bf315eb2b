-- One exact text put before the bodies that must ratify it. A change of the charter closes it and a new one begins.
create table ratification (
  community_id uuid not null,
  id           uuid not null,
  charter_id   uuid not null,
  number       int not null check (number > 0),
  text         text not null,  -- canonical, in every language
  fingerprint  text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  opened_at    timestamptz not null,
  opened_by    uuid,
  closed_at    timestamptz,
  closed_by    uuid,
  closed_as    text check (closed_as in ('ratified', 'reopened', 'called_off')),
  primary key (community_id, id),
  unique (community_id, charter_id, number),
  foreign key (community_id, charter_id) references charter,
  foreign key (community_id, opened_by) references member,
  foreign key (community_id, closed_by) references member,
  check ((closed_at is null) = (closed_as is null))
);
create unique index ratification_open on ratification (community_id, charter_id) where closed_at is null;
call protect_tenant_table('ratification');

-- Who must ratify, in which turn: a body of our own, or another community's, which is asked by letter.
create table ratification_body (
  community_id    uuid not null,
  id              uuid not null,
  ratification_id uuid not null,
  turn            int not null check (turn > 0),
  body_id         uuid,
  of_id           uuid references community,
  asks            text check (asks in ('assembly', 'guidance')),
  asked_at        timestamptz,
  proposal_id     uuid,  -- of our own body
  letter_id       uuid,  -- to another community
  answered_at     timestamptz,
  answered_as     text check (answered_as in ('ratified', 'declined', 'other_text')),
  answer          jsonb,
  primary key (community_id, id),
  unique (community_id, ratification_id, body_id),
  unique (community_id, ratification_id, of_id),
  foreign key (community_id, ratification_id) references ratification,
  foreign key (community_id, body_id) references body,
  foreign key (community_id, proposal_id) references proposal,
  check ((body_id is null) <> (of_id is null)),
  check ((of_id is null) = (asks is null)),
  check ((answered_at is null) = (answered_as is null))
);
call protect_tenant_table('ratification_body');

-- What a letter asked of us, once it was put before one of our bodies. The id is the letter's.
create table asked_ratification (
  community_id    uuid not null,
  id              uuid not null,
  from_id         uuid not null references community,
  ratification_id uuid not null,
  fingerprint     text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  body_id         uuid not null,
  proposal_id     uuid not null,
  taken_up_at     timestamptz not null,
  taken_up_by     uuid,
  answered_at     timestamptz,
  letter_id       uuid,
  primary key (community_id, id),
  unique (community_id, proposal_id),
  foreign key (community_id, body_id) references body,
  foreign key (community_id, proposal_id) references proposal,
  foreign key (community_id, taken_up_by) references member,
  check ((answered_at is null) = (letter_id is null))
);
create index asked_ratification_waiting on asked_ratification (community_id) where answered_at is null;
call protect_tenant_table('asked_ratification');

-- A ratified text, for good: its address, its fingerprint, its entry in the book.
create table charter_edition (
  community_id    uuid not null,
  charter_id      uuid not null,
  number          int not null check (number > 0),
  ratification_id uuid not null,
  text            text not null,
  fingerprint     text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  ratified_on     date not null,
  record_sequence int not null,
  primary key (community_id, charter_id, number),
  foreign key (community_id, charter_id) references charter,
  foreign key (community_id, ratification_id) references ratification
);
call protect_append_only_table('charter_edition');
