-- A set of cards that people read together. What is read is a version, published once and never changed.
create table deck (
  community_id uuid not null references community,
  id           uuid not null,
  title        jsonb not null,
  about        jsonb,
  begun_at     timestamptz not null,
  begun_by     uuid,
  put_away_at  timestamptz,
  primary key (community_id, id),
  foreign key (community_id, begun_by) references member
);
call protect_tenant_table('deck');

-- Somebody let a story or a quote be used: who, for whose eyes, and since when not any more.
create table quote_consent (
  community_id uuid not null,
  id           uuid not null,
  member_id    uuid,
  given_by     text check (length(given_by) between 1 and 200),  -- somebody who is not on the roll; never shown
  scope        text not null check (scope in ('room', 'members', 'everybody')),
  how          text not null check (how in ('on_paper', 'in_writing', 'aloud')),
  given_on     date not null,
  noted_at     timestamptz not null,
  noted_by     uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (community_id, id),
  foreign key (community_id, member_id) references member,
  foreign key (community_id, noted_by) references member,
  foreign key (community_id, withdrawn_by) references member,
  check (num_nonnulls(member_id, given_by) = 1),
  check (withdrawn_by is null or withdrawn_at is not null)
);
create index quote_consent_by_member on quote_consent (community_id, member_id);
call protect_tenant_table('quote_consent');
revoke delete on quote_consent from tequio_app;

-- One thing known. A finding comes from our own survey, a source from somebody else's data, a quote from a person
-- who agreed to it: without consent there is no such card.
create table card (
  community_id uuid not null,
  id           uuid not null,
  deck_id      uuid not null,
  kind         text not null check (kind in ('finding', 'source', 'quote')),
  finding_id   uuid,
  consent_id   uuid,
  position     int not null,
  revision     int not null check (revision > 0),
  added_at     timestamptz not null,
  added_by     uuid,
  taken_out_at timestamptz,
  taken_out_as text check (taken_out_as in ('withdrawn', 'removed')),
  primary key (community_id, id),
  foreign key (community_id, deck_id) references deck,
  foreign key (community_id, consent_id) references quote_consent,
  foreign key (community_id, added_by) references member,
  check ((kind = 'finding') = (finding_id is not null)),
  check ((kind = 'quote') = (consent_id is not null)),
  check ((taken_out_at is null) = (taken_out_as is null))
);
create index card_by_deck on card (community_id, deck_id, position);
create index card_by_consent on card (community_id, consent_id) where consent_id is not null;
call protect_tenant_table('card');
revoke delete on card from tequio_app;

-- How a card reads, one row a revision. Of a quote that was withdrawn the row stays and the words are gone.
create table card_face (
  community_id uuid not null,
  card_id      uuid not null,
  revision     int not null check (revision > 0),
  words        jsonb,
  facts        jsonb not null default '{}',  -- source: who, year, place, share, margin; finding: share, low, high, answers
  worded_at    timestamptz not null,
  worded_by    uuid,
  primary key (community_id, card_id, revision),
  foreign key (community_id, card_id) references card,
  foreign key (community_id, worded_by) references member
);
call protect_tenant_table('card_face');
revoke delete on card_face from tequio_app;

create table deck_version (
  community_id uuid not null,
  deck_id      uuid not null,
  number       int not null check (number > 0),
  published_at timestamptz not null,
  published_by uuid,
  primary key (community_id, deck_id, number),
  foreign key (community_id, deck_id) references deck,
  foreign key (community_id, published_by) references member
);
call protect_append_only_table('deck_version');
create table deck_version_card (
  community_id uuid not null,
  deck_id      uuid not null,
  number       int not null,
  position     int not null,
  card_id      uuid not null,
  revision     int not null,
  primary key (community_id, deck_id, number, position),
  unique (community_id, deck_id, number, card_id),
  foreign key (community_id, deck_id, number) references deck_version,
  foreign key (community_id, card_id, revision) references card_face
);
call protect_append_only_table('deck_version_card');

-- A quote whose consent was withdrawn, or a card taken out, enters no new version.
create function refuse_card_without_consent() returns trigger language plpgsql as $$
begin
  if exists (select from card c left join quote_consent q on q.community_id = c.community_id and q.id = c.consent_id
              where c.community_id = new.community_id and c.id = new.card_id
                and (c.taken_out_at is not null or q.withdrawn_at is not null))
  then raise exception 'A card that was taken out enters no version.';
  end if;
  return new;
end $$;
create trigger card_needs_consent before insert on deck_version_card
  for each row execute function refuse_card_without_consent();

-- A version before a meeting, card by card: every phone follows `position`.
create table deck_showing (
  community_id uuid not null,
  id           uuid not null,
  deck_id      uuid not null,
  number       int not null,
  meeting_id   uuid not null,
  position     int not null default 1 check (position > 0),
  began_at     timestamptz not null,
  began_by     uuid,
  ended_at     timestamptz check (ended_at >= began_at),
  primary key (community_id, id),
  foreign key (community_id, deck_id, number) references deck_version,
  foreign key (community_id, meeting_id) references meeting,
  foreign key (community_id, began_by) references member
);
create unique index deck_showing_now on deck_showing (community_id, meeting_id) where ended_at is null;
create index deck_showing_by_deck on deck_showing (community_id, deck_id);
call protect_tenant_table('deck_showing');

-- What people made of a card. Nothing here tells who said it, or when within the day.
create table card_answer (
  community_id uuid not null,
  id           uuid not null,  -- UUIDv4
  card_id      uuid not null,
  showing_id   uuid,
  question     text not null check (question in ('see', 'surprise', 'missing', 'why')),
  text         text not null check (length(text) between 1 and 1000),
  language     text not null check (language ~ '^[a-z]{2,3}$'),
  via          text not null check (via in ('phone', 'room', 'paper')),
  day          date not null,
  primary key (community_id, id),
  foreign key (community_id, card_id) references card,
  foreign key (community_id, showing_id) references deck_showing
);
create index card_answer_by_card on card_answer (community_id, card_id, question);
call protect_tenant_table('card_answer');

-- What was said on a card and does not belong there (a name, a telephone number): taken down by whom, and why.
create table card_answer_taken_down (
  community_id uuid not null,
  answer_id    uuid not null,
  at           timestamptz not null,
  by           uuid,
  reason       text not null check (reason ~ '^[a-z_]+$'),
  primary key (community_id, answer_id),
  foreign key (community_id, answer_id) references card_answer,
  foreign key (community_id, by) references member
);
call protect_append_only_table('card_answer_taken_down');
