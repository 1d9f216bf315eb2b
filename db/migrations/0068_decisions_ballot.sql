-- How a vote on a proposal is taken, and the words it was about: they stand still while people vote.
create table proposal_vote (
  community_id uuid not null,
  vote_id      uuid not null,
  proposal_id  uuid not null,
  method       text not null check (method in ('consensus', 'show_of_hands', 'named_vote', 'secret_ballot', 'ranked', 'score')),
  notice_hours int not null check (notice_hours >= 0),
  primary key (community_id, vote_id),
  foreign key (community_id, vote_id) references vote,
  foreign key (community_id, proposal_id) references proposal
);
create index proposal_vote_by_proposal on proposal_vote (community_id, proposal_id);
call protect_tenant_table('proposal_vote');
revoke update, delete on proposal_vote from tequio_app;
