-- A counted vote on a proposal: the words it was about, what was counted, and the verdict of the rules.
create table decision (
  community_id uuid not null,
  id           uuid not null,
  proposal_id  uuid not null,
  vote_id      uuid not null,
  verdict_id   uuid not null,
  method       text not null check (method in ('consensus', 'show_of_hands', 'named_vote', 'secret_ballot', 'ranked', 'score')),
  question     jsonb not null,
  text         jsonb not null,
  result       jsonb not null,  -- what may be published: totals, rounds, the options that won
  counted_at   timestamptz not null,
  counted_by   uuid,
  primary key (community_id, id),
  unique (community_id, vote_id),
  foreign key (community_id, proposal_id) references proposal,
  foreign key (community_id, verdict_id) references verdict,
  foreign key (community_id, counted_by) references member
);
create index decision_by_proposal on decision (community_id, proposal_id);
call protect_tenant_table('decision');
revoke update, delete on decision from tequio_app;

-- That it was certified: once, with its number in its year and its entry in the book.
create table certification (
  community_id    uuid not null,
  decision_id     uuid not null,
  outcome         text not null check (outcome in ('adopted', 'not_adopted')),
  year            int not null,
  number          int not null check (number > 0),
  effective_from  date,
  at              timestamptz not null,
  by              uuid,
  record_sequence int not null,
  primary key (community_id, decision_id),
  unique (community_id, year, number),
  foreign key (community_id, decision_id) references decision,
  foreign key (community_id, by) references member,
  check (outcome = 'adopted' or effective_from is null)
);
call protect_tenant_table('certification');
revoke update, delete on certification from tequio_app;

-- What was written wrong about it: a new entry in the book, beside the first.
create table correction (
  community_id    uuid not null,
  id              uuid not null,
  decision_id     uuid not null,
  text            jsonb not null,
  at              timestamptz not null,
  by              uuid,
  record_sequence int not null,
  primary key (community_id, id),
  foreign key (community_id, decision_id) references certification,
  foreign key (community_id, by) references member
);
create index correction_by_decision on correction (community_id, decision_id);
call protect_tenant_table('correction');
revoke update, delete on correction from tequio_app;

-- What follows from it, who sees to it, until when.
create table decision_action (
  community_id uuid not null,
  id           uuid not null,
  decision_id  uuid not null,
  what         jsonb not null,
  owner        text not null check (length(owner) between 1 and 120),
  due_on       date not null,
  noted_at     timestamptz not null,
  settled_at   timestamptz,
  settled_as   text check (settled_as in ('done', 'dropped')),
  primary key (community_id, id),
  foreign key (community_id, decision_id) references certification,
  check ((settled_at is null) = (settled_as is null))
);
create index decision_action_by_due on decision_action (community_id, due_on) where settled_at is null;
create index decision_action_by_decision on decision_action (community_id, decision_id);
call protect_tenant_table('decision_action');

-- Somebody asks for it to be looked at again, and what came of that.
create table appeal (
  community_id uuid not null,
  id           uuid not null,
  decision_id  uuid not null,
  kind         text not null check (kind in ('appeal', 'reconsideration')),
  language     text not null check (language ~ '^[a-z]{2,3}$'),
  reason       text not null check (length(reason) between 10 and 4000),
  asked_by     uuid not null,
  asked_at     timestamptz not null,
  settled_at   timestamptz,
  settled_by   uuid,
  settled_as   text check (settled_as in ('stands', 'looked_at_again', 'taken_back')),
  answer       text check (length(answer) between 1 and 4000),
  primary key (community_id, id),
  foreign key (community_id, decision_id) references certification,
  foreign key (community_id, asked_by) references member,
  foreign key (community_id, settled_by) references member,
  check ((settled_at is null) = (settled_as is null))
);
create index appeal_by_decision on appeal (community_id, decision_id);
create index appeal_by_member on appeal (community_id, asked_by);
create unique index appeal_one_open on appeal (community_id, decision_id, asked_by) where settled_at is null;
call protect_tenant_table('appeal');

alter table proposal add constraint proposal_reconsiders foreign key (community_id, reconsiders) references certification;
