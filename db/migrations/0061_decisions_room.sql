-- How the question and its answers are worded, for the ballot, the teller and the paper.
alter table vote add column words jsonb;

-- Hands are one more way: whoever was in the room when they were counted has answered there.
alter table voter drop constraint voter_mode_check;
alter table voter add constraint voter_mode_check check (mode in ('phone', 'call', 'kiosk', 'paper', 'hands'));
alter table voter add constraint voter_by_hand check (num_nonnulls(mark, envelope) = 0 or mode not in ('paper', 'hands'));

-- What each teller counted: by color of card, how many were up in all and for each answer.
create table teller_sheet (
  community_id uuid not null,
  vote_id      uuid not null,
  teller_id    uuid not null,
  sheet        jsonb not null,
  at           timestamptz not null,
  primary key (community_id, vote_id, teller_id),
  foreign key (community_id, vote_id) references vote,
  foreign key (community_id, teller_id) references member
);
call protect_tenant_table('teller_sheet');

-- Two sheets that agree stand. `door` is who could raise a card then, `elsewhere` who in the room had voted another way.
create table show_of_hands (
  community_id uuid not null,
  vote_id      uuid not null,
  sheet        jsonb not null,
  one_id       uuid not null,
  other_id     uuid not null check (other_id <> one_id),
  door         int not null check (door >= 0),
  elsewhere    jsonb not null,
  at           timestamptz not null,
  primary key (community_id, vote_id),
  foreign key (community_id, vote_id) references vote,
  foreign key (community_id, one_id) references member,
  foreign key (community_id, other_id) references member
);
call protect_append_only_table('show_of_hands');

-- Ballots on paper: a number on each pairs what two readers read. It is handed out at random and written beside no name.
create table paper_ballot (
  community_id uuid not null,
  vote_id      uuid not null,
  number       text not null check (number ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  primary key (community_id, vote_id, number),
  foreign key (community_id, vote_id) references vote
);
call protect_append_only_table('paper_ballot');

create table paper_reading (
  community_id uuid not null,
  vote_id      uuid not null,
  number       text not null,
  reader_id    uuid not null,
  mark         jsonb,        -- null: says nothing clear
  primary key (community_id, vote_id, number, reader_id),
  foreign key (community_id, vote_id, number) references paper_ballot,
  foreign key (community_id, reader_id) references member
);
call protect_tenant_table('paper_reading');

-- The count sheet: every ballot printed is cast, spoiled or unused, and two observers sign for it.
create table count_sheet (
  community_id uuid not null,
  vote_id      uuid not null,
  issued       int not null check (issued >= 0),
  cast_in      int not null check (cast_in >= 0),
  spoiled      int not null check (spoiled >= 0),
  unused       int not null check (unused >= 0),
  written_by   uuid not null,
  primary key (community_id, vote_id),
  foreign key (community_id, vote_id) references vote,
  foreign key (community_id, written_by) references member,
  check (issued = cast_in + spoiled + unused)
);
call protect_tenant_table('count_sheet');
create table count_signature (
  community_id uuid not null,
  vote_id      uuid not null,
  observer_id  uuid not null,
  signed_at    timestamptz not null,
  primary key (community_id, vote_id, observer_id),
  foreign key (community_id, vote_id) references count_sheet,
  foreign key (community_id, observer_id) references member
);
call protect_tenant_table('count_signature');
