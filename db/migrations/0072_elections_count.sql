-- Two members who do not stand saw how it was counted. What they said is not taken back.
create table contest_observer (
  community_id uuid not null,
  contest_id   uuid not null,
  member_id    uuid not null,
  confirmed_at timestamptz not null,
  primary key (community_id, contest_id, member_id),
  foreign key (community_id, contest_id) references contest,
  foreign key (community_id, member_id) references member
);
call protect_append_only_table('contest_observer');

-- One count of one contest, with every round, so that it can be done again by hand. Written once.
create table contest_count (
  community_id    uuid not null,
  contest_id      uuid not null,
  counted_at      timestamptz not null,
  counted_by      uuid,
  word            text not null,  -- said in the room after the voting; with the seed it makes the lot
  report          jsonb not null, -- the kernel's rounds
  eligible        int not null check (eligible >= 0),
  voters          int not null check (voters between 0 and eligible),
  by_mode         jsonb not null,
  verdict_id      uuid,
  record_sequence int not null,
  primary key (community_id, contest_id),
  foreign key (community_id, contest_id) references contest,
  foreign key (community_id, counted_by) references member
);
call protect_append_only_table('contest_count');

-- Who fills which of the seats that were up: never more people than seats, never one seat twice.
create table winner (
  community_id uuid not null,
  contest_id   uuid not null,
  candidacy_id uuid not null,
  place        int not null check (place > 0),
  seat_id      uuid not null,
  holding_id   uuid not null,
  until_on     date,
  installed_at timestamptz,
  primary key (community_id, contest_id, candidacy_id),
  unique (community_id, contest_id, seat_id),
  foreign key (community_id, contest_id, candidacy_id) references candidacy (community_id, contest_id, id),
  foreign key (community_id, contest_id, seat_id) references contest_seat
);
call protect_tenant_table('winner');

-- A seat that fell empty is filled from the same ballots, where the bylaws say so.
create table countback (
  community_id    uuid not null,
  id              uuid not null,
  contest_id      uuid not null,
  candidacy_id    uuid not null,
  seat_id         uuid not null,
  left_holding_id uuid not null,
  holding_id      uuid not null,
  counted_at      timestamptz not null,
  counted_by      uuid,
  report          jsonb not null,
  record_sequence int not null,
  primary key (community_id, id),
  unique (community_id, left_holding_id),
  foreign key (community_id, contest_id, candidacy_id) references candidacy (community_id, contest_id, id),
  foreign key (community_id, seat_id) references seat,
  foreign key (community_id, left_holding_id) references seat_holding,
  foreign key (community_id, counted_by) references member
);
call protect_append_only_table('countback');
