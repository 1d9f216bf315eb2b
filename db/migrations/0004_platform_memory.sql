-- What happened: one row per change, written in the transaction that made it.
create table event (
  community_id uuid not null references community,
  id           uuid not null,
  at           timestamptz not null,
  actor_kind   text not null check (actor_kind in ('account', 'device', 'token', 'public', 'system', 'anonymous')),
  actor_id     uuid,
  helping_id   uuid,
  what         text not null check (what ~ '^[a-z_]+\.[a-z_]+$'),
  details      jsonb not null default '{}',
  primary key (community_id, id)
);
create index event_by_what on event (community_id, what, at desc);
call protect_append_only_table('event');

-- The thread: what leads to what, across rooms.
create table thread_link (
  community_id uuid not null references community,
  from_kind    text not null,
  from_id      uuid not null,
  relation     text not null,
  to_kind      text not null,
  to_id        uuid not null,
  at           timestamptz not null,
  primary key (community_id, from_kind, from_id, relation, to_kind, to_id)
);
create index thread_link_back on thread_link (community_id, to_kind, to_id);
call protect_tenant_table('thread_link');

-- Letters are all that crosses from one community to another.
create table letter_out (
  community_id uuid not null references community,
  id           uuid not null,
  to_id        uuid not null references community,
  kind         text not null check (kind ~ '^[a-z_]+\.[a-z_]+$'),
  text         text not null,
  fingerprint  text not null,
  sent_at      timestamptz not null,
  delivered_at timestamptz,
  primary key (community_id, id)
);
create index letter_out_waiting on letter_out (community_id) where delivered_at is null;
call protect_tenant_table('letter_out');
create table letter_in (
  community_id uuid not null references community,
  id           uuid not null,
  from_id      uuid not null references community,
  kind         text not null,
  text         text not null,
  fingerprint  text not null,
  received_at  timestamptz not null,
  read_at      timestamptz,
  primary key (community_id, id)
);
call protect_tenant_table('letter_in');

-- The one bridge: carries a letter of the current community to its recipient, once.
create function deliver_letter(letter uuid) returns boolean
  language plpgsql security definer set search_path = public as $$
declare carried letter_out;
begin
  update letter_out set delivered_at = now()
   where community_id = current_community() and id = letter and delivered_at is null
  returning * into carried;
  if not found then return false; end if;
  insert into letter_in (community_id, id, from_id, kind, text, fingerprint, received_at)
  values (carried.to_id, carried.id, carried.community_id, carried.kind, carried.text, carried.fingerprint, now())
  on conflict do nothing;
  return true;
end $$;
revoke all on function deliver_letter from public;
grant execute on function deliver_letter to tequio_app;

-- Files people brought or the program made; the bytes lie beside the database, named by their hash.
create table file (
  community_id uuid not null references community,
  id           uuid not null,
  sha256       text not null,
  name         text not null,
  type         text not null,
  bytes        bigint not null check (bytes >= 0),
  stored_at    timestamptz not null,
  primary key (community_id, id)
);
call protect_tenant_table('file');

-- Mail and text messages on their way out. Kept until sent and a month beyond, then erased.
create table post (
  id           uuid primary key,
  community_id uuid references community,
  channel      text not null check (channel in ('email', 'sms')),
  address      text not null,
  subject      text not null default '',
  body         text not null,
  created_at   timestamptz not null,
  sent_at      timestamptz,
  tries        int not null default 0,
  problem      text
);
create index post_waiting on post (created_at) where sent_at is null;
grant select, insert, update, delete on post to tequio_app;
-- Whoever answered STOP hears nothing more, from any community.
create table suppressed_contact (contact_hash text primary key, since timestamptz not null);
grant select, insert, delete on suppressed_contact to tequio_app;
