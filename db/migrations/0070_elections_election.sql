-- An election: which seats are up, and the days that follow from the bylaws in force when it was called.
create table election (
  community_id      uuid not null references community,
  id                uuid not null,
  body_id           uuid not null,
  kind              text not null check (kind in ('regular', 'special')),
  title             jsonb not null,
  version_id        uuid not null,
  nominations_from  date not null,
  nominations_until date not null check (nominations_until >= nominations_from),  -- the last day
  notice_on         date not null,
  voting_from       date not null check (voting_from > nominations_until),
  voting_until      date not null check (voting_until >= voting_from),            -- the last day
  takes_office_on   date not null check (takes_office_on > voting_until),
  meeting_id        uuid,
  called_by         uuid,
  called_at         timestamptz not null,
  cancelled_at      timestamptz,
  cancelled_by      uuid,
  cancelled_because jsonb,
  primary key (community_id, id),
  foreign key (community_id, body_id) references body,
  foreign key (community_id, version_id) references agreement_version,
  foreign key (community_id, meeting_id) references meeting,
  foreign key (community_id, called_by) references member,
  foreign key (community_id, cancelled_by) references member,
  check (notice_on <= voting_from),
  check ((cancelled_at is null) = (cancelled_because is null))
);
create index election_by_day on election (community_id, voting_until desc);
call protect_tenant_table('election');

-- What is filled together: one office, or the seats of the team. Its method and its rule for ties are those of
-- the day it was called. The seed of the lot is committed to before anybody votes.
create table contest (
  community_id    uuid not null,
  id              uuid not null,
  election_id     uuid not null,
  position        int not null check (position > 0),
  title           jsonb not null,
  office          text,
  method          text not null check (method in ('plurality', 'block', 'approval', 'instant_runoff', 'scottish', 'meek')),
  tie             text not null check (tie in ('runoff', 'lot', 'tenure')),
  acclamation     boolean not null,
  runoff_of       uuid,
  seed            text not null,
  seed_commitment text not null,
  vote_id         uuid,
  opened_at       timestamptz,
  closes_at       timestamptz check (closes_at > opened_at),
  settled_at      timestamptz,
  settled_how     text check (settled_how in ('count', 'acclamation', 'nobody', 'runoff')),
  primary key (community_id, id),
  unique (community_id, vote_id),
  foreign key (community_id, election_id) references election,
  foreign key (community_id, runoff_of) references contest,
  check ((vote_id is null) = (opened_at is null) and (vote_id is null) = (closes_at is null)),
  check ((settled_at is null) = (settled_how is null))
);
create index contest_by_election on contest (community_id, election_id, position);
call protect_tenant_table('contest');

create table contest_seat (
  community_id uuid not null,
  contest_id   uuid not null,
  seat_id      uuid not null,
  until_on     date,  -- where the rest of a term is filled
  primary key (community_id, contest_id, seat_id),
  foreign key (community_id, contest_id) references contest,
  foreign key (community_id, seat_id) references seat
);
call protect_tenant_table('contest_seat');
