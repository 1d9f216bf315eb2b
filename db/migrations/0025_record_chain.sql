-- The book of decisions: one chain per community, which nobody can change, the owner's program included.
create table record_entry (
  community_id uuid not null references community,
  sequence     int not null check (sequence > 0),
  at           timestamptz not null,
  kind         text not null check (kind ~ '^[a-z_]+\.[a-z_]+$'),
  payload      text not null,  -- canonical JSON: numbers and salted commitments, never a name
  previous     text not null check (previous ~ '^[0-9a-f]{64}$'),
  hash         text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (community_id, sequence),
  unique (community_id, hash)
);
call protect_append_only_table('record_entry');

-- The head is locked last in a transaction, so that entries queue up for a moment and not for long.
create table record_head (
  community_id uuid primary key references community,
  sequence     int not null,
  hash         text not null
);
call protect_tenant_table('record_head');

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The record is written once.' using errcode = 'restrict_violation';
end $$;
create trigger record_is_written_once before update or delete or truncate on record_entry
  for each statement execute function refuse_change();

-- Names stand beside the record, as their bearers chose, and can be erased without touching it.
create table record_name (
  community_id uuid not null references community,
  commitment   text not null,
  salt         text not null,
  name         text not null,
  primary key (community_id, commitment)
);
call protect_tenant_table('record_name');
