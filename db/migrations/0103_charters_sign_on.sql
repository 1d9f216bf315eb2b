-- Paper brought from a table at a town hall, with its scan and who typed it in.
create table sign_on_sheet (
  community_id uuid not null,
  id           uuid not null,
  charter_id   uuid not null,
  file_id      uuid not null,
  held_on      date not null,
  typed_at     timestamptz not null,
  typed_by     uuid,
  primary key (community_id, id),
  foreign key (community_id, charter_id) references charter,
  foreign key (community_id, file_id) references file,
  foreign key (community_id, typed_by) references member
);
call protect_tenant_table('sign_on_sheet');

-- Somebody supports a ratified charter. No name is no name: the contact that proved it lies elsewhere, under a
-- fingerprint, and nothing leads from here to there.
create table sign_on (
  community_id uuid not null,
  id           uuid not null default gen_random_uuid(),
  charter_id   uuid not null,
  edition      int not null,
  kind         text not null check (kind in ('person', 'organization')),
  name         text check (length(name) between 2 and 160),
  place        text not null check (place ~ '^[a-z][a-z0-9-]{1,39}$'),
  listed       boolean not null,
  how          text not null check (how in ('phone', 'email', 'paper')),
  sheet_id     uuid,
  day          date not null,
  undo_hash    bytea,
  hidden_on    date,
  hidden_by    uuid,
  primary key (community_id, id),
  foreign key (community_id, charter_id, edition) references charter_edition,
  foreign key (community_id, sheet_id) references sign_on_sheet,
  foreign key (community_id, hidden_by) references member,
  check (name is not null or not listed),
  check ((how = 'paper') = (sheet_id is not null)),
  check ((hidden_on is null) = (hidden_by is null))
);
create index sign_on_wall on sign_on (community_id, charter_id, kind, name) where listed and hidden_on is null;
create index sign_on_unnamed on sign_on (community_id, day) where name is null;
create index sign_on_by_undo on sign_on (community_id, undo_hash) where undo_hash is not null;
call protect_tenant_table('sign_on');

-- How many, kept beside the rows by the database itself: a counter that is read a hundred times a second counts nothing.
create table sign_on_count (
  community_id uuid not null,
  charter_id   uuid not null,
  place        text not null,
  kind         text not null,
  how          text not null,
  many         int not null check (many >= 0),
  primary key (community_id, charter_id, place, kind, how),
  foreign key (community_id, charter_id) references charter
);
call protect_tenant_table('sign_on_count');

create function count_sign_ons() returns trigger language plpgsql set search_path = public as $$
begin
  if tg_op = 'INSERT' then
    insert into sign_on_count as known (community_id, charter_id, place, kind, how, many)
    select community_id, charter_id, place, kind, how, count(*) from changed group by 1, 2, 3, 4, 5
    on conflict (community_id, charter_id, place, kind, how) do update set many = known.many + excluded.many;
  else
    update sign_on_count known set many = known.many - gone.many
      from (select community_id, charter_id, place, kind, how, count(*)::int as many from changed group by 1, 2, 3, 4, 5) gone
     where (known.community_id, known.charter_id, known.place, known.kind, known.how)
         = (gone.community_id, gone.charter_id, gone.place, gone.kind, gone.how);
  end if;
  return null;
end $$;
create trigger sign_on_added after insert on sign_on referencing new table as changed
  for each statement execute function count_sign_ons();
create trigger sign_on_gone after delete on sign_on referencing old table as changed
  for each statement execute function count_sign_ons();

-- This contact has signed: a keyed fingerprint and no more, so that nobody is counted twice.
create table sign_on_proof (
  community_id uuid not null,
  charter_id   uuid not null,
  contact_hash bytea not null,
  undo_hash    bytea,
  primary key (community_id, charter_id, contact_hash),
  foreign key (community_id, charter_id) references charter
);
create index sign_on_proof_by_undo on sign_on_proof (community_id, undo_hash) where undo_hash is not null;
call protect_tenant_table('sign_on_proof');

-- Who said we may write to them. Apart from the sign-ons: an address here names nobody there.
create table sign_on_contact (
  community_id uuid not null,
  id           uuid not null default gen_random_uuid(),
  charter_id   uuid not null,
  channel      text not null check (channel in ('phone', 'email')),
  address      text not null,
  name         text,
  language     text not null,
  day          date not null,
  undo_hash    bytea,
  primary key (community_id, id),
  unique (community_id, charter_id, address),
  foreign key (community_id, charter_id) references charter
);
call protect_tenant_table('sign_on_contact');

-- Somebody wants to sign on and has not proved their contact yet. Erased when they did, or after a week. Whoever
-- comes as the first of their source goes before whoever comes as its hundredth.
create table sign_on_request (
  community_id uuid not null,
  id           uuid not null,
  charter_id   uuid not null,
  channel      text not null check (channel in ('phone', 'email')),
  address      text not null,
  contact_hash bytea not null,
  wants        jsonb not null,
  language     text not null,
  turn         int not null check (turn > 0),
  asked_at     timestamptz not null,
  code_hash    bytea,
  sent_at      timestamptz,
  sends        int not null default 0,
  tries        int not null default 0,
  primary key (community_id, id),
  unique (community_id, charter_id, contact_hash),
  foreign key (community_id, charter_id) references charter,
  check ((code_hash is null) = (sent_at is null))
);
create index sign_on_request_held on sign_on_request (community_id, turn, asked_at) where sent_at is null;
create index sign_on_request_sent on sign_on_request (community_id, sent_at) where sent_at is not null;
create index sign_on_request_old on sign_on_request (community_id, asked_at);
call protect_tenant_table('sign_on_request');

-- How many came from one place of the net today, under a keyed fingerprint; erased the next night.
create table sign_on_source (
  community_id uuid not null,
  source_hash  bytea not null,
  day          date not null,
  many         int not null check (many > 0),
  primary key (community_id, source_hash, day)
);
call protect_tenant_table('sign_on_source');
