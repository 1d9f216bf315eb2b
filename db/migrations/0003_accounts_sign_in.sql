-- Signing in: a person with a phone or an e-mail address. Nothing here belongs to one community.
create table account (
  id           uuid primary key,
  email        text unique check (email = lower(email) and position('@' in email) > 1),
  phone        text unique check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  locale       text not null default 'es' check (locale in ('en', 'es')),
  created_at   timestamptz not null default now(),
  confirmed_at timestamptz,  -- when the contact last proved itself: numbers change owners
  check (email is not null or phone is not null)
);

-- Which member an account is, in each of its communities. The member itself is the community's.
create table account_member (
  account_id   uuid not null references account on delete cascade,
  community_id uuid not null references community,
  member_id    uuid not null,
  linked_at    timestamptz not null default now(),
  primary key (account_id, community_id),
  unique (community_id, member_id)
);

create table sign_in_code (
  id         uuid primary key,
  contact    text not null,
  code_hash  bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  attempts   int not null default 0 check (attempts between 0 and 5),
  used_at    timestamptz
);
create index sign_in_code_by_contact on sign_in_code (contact, created_at desc);

create table session (
  id         uuid primary key,
  token_hash bytea not null unique,
  account_id uuid not null references account on delete cascade,
  shared     boolean not null,  -- "this is not my phone"
  device     text not null,     -- what the browser calls itself, for its owner's list
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null,
  ended_at   timestamptz
);
create index session_by_account on session (account_id) where ended_at is null;

create table passkey (
  id         text primary key,
  account_id uuid not null references account on delete cascade,
  public_key bytea not null,
  counter    bigint not null default 0,
  transports text[] not null default '{}',
  name       text not null,
  created_at timestamptz not null,
  used_at    timestamptz
);
create index passkey_by_account on passkey (account_id);
create table passkey_challenge (
  id         uuid primary key,
  challenge  text not null,
  account_id uuid references account on delete cascade,
  expires_at timestamptz not null
);

-- Counted tries per contact, address and account; a window is one row.
create table rate (
  key        text not null,
  window_at  timestamptz not null,
  count      int not null,
  primary key (key, window_at)
);

grant select, insert, update, delete on account, account_member, sign_in_code, session, passkey, passkey_challenge, rate to tequio_app;

-- Set only by the loader of the demo region, as owner: the program can read it and cannot make it true.
create table demo_region (loaded_at timestamptz not null, people jsonb not null);
grant select on demo_region to tequio_app;
