-- What people ask the panel. The id does not tell when it was asked.
create table town_hall_question (
  community_id uuid not null,
  id           uuid not null,
  meeting_id   uuid not null,
  text         jsonb not null,
  asked_by     uuid,            -- the registration; nobody once it is erased, or when it came on paper
  asker        text check (length(asker) between 1 and 120),  -- shown with it, where they wished
  panelist_id  uuid,            -- for whom it is, where it is for one
  via          text not null check (via in ('phone', 'paper')),
  asked_at     timestamptz not null,
  shown_at     timestamptz,
  held_at      timestamptz,
  held_because text check (held_because in ('off_topic', 'private_person', 'insult', 'advertising', 'several', 'unclear', 'no_time')),
  held_note    text check (length(held_note) between 1 and 500),
  joined_to    uuid,            -- the same was asked before: the two are one from here on
  answering_at timestamptz,
  answered_at  timestamptz,
  answer       jsonb,
  answered_by  uuid,
  thumbs_kept  int not null default 0 check (thumbs_kept >= 0),  -- those whose rows are erased
  primary key (community_id, id),
  unique (community_id, meeting_id, id),
  foreign key (community_id, meeting_id) references town_hall,
  foreign key (community_id, meeting_id, asked_by) references town_hall_registration (community_id, meeting_id, id),
  foreign key (community_id, meeting_id, panelist_id) references town_hall_panelist (community_id, meeting_id, id),
  foreign key (community_id, meeting_id, answered_by) references town_hall_panelist (community_id, meeting_id, id),
  foreign key (community_id, meeting_id, joined_to) references town_hall_question (community_id, meeting_id, id),
  check ((held_at is null) = (held_because is null)),
  check (shown_at is null or held_at is null),
  check (answering_at is null or shown_at is not null),
  check (answered_at is null or (shown_at is not null and answer is not null)),
  check (joined_to is null or (joined_to <> id and answered_at is null))
);
create index town_hall_question_by_meeting on town_hall_question (community_id, meeting_id);
create index town_hall_question_by_asker on town_hall_question (community_id, asked_by) where asked_by is not null;
call protect_tenant_table('town_hall_question');

-- One thumb a person and question. The voter is a keyed fingerprint: the table alone names nobody and no hour.
create table town_hall_thumb (
  community_id uuid not null,
  meeting_id   uuid not null,
  question_id  uuid not null,
  voter        bytea not null check (length(voter) = 32),
  primary key (community_id, meeting_id, question_id, voter),
  foreign key (community_id, meeting_id, question_id) references town_hall_question (community_id, meeting_id, id)
);
create index town_hall_thumb_by_voter on town_hall_thumb (community_id, meeting_id, voter);
call protect_tenant_table('town_hall_thumb');
