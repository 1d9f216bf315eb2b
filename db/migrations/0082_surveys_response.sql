-- What one person or household answered, in whatever way it came: one dataset. No name, and no time finer than a day.
create table response (
  community_id uuid not null,
  id           uuid not null,     -- UUIDv4; the instance's own id where it is one
  survey_id    uuid not null,
  version_id   uuid,              -- null: no version of ours, kept aside
  instance_id  text not null check (length(instance_id) between 1 and 200),
  mode         text not null check (mode in ('public', 'member', 'kiosk', 'call', 'door', 'paper', 'collect')),
  language     text,
  day          date not null,
  xml          text not null,
  fingerprint  bytea not null,    -- SHA-256 of what was sent: the same again is harmless, another under one id is refused
  answers      jsonb not null,    -- { "group/question": "value", "repeat": [{ … }] }
  seconds      int check (seconds >= 0),
  collector_id uuid,              -- who asked or typed; never who answered
  aside        text check (aside ~ '^[a-z_]+$'),  -- why it does not count yet
  replaces     text,              -- the instance this one corrects
  primary key (community_id, id),
  unique (community_id, survey_id, instance_id),
  foreign key (community_id, survey_id) references survey,
  foreign key (community_id, survey_id, version_id) references survey_version (community_id, survey_id, id),
  foreign key (community_id, collector_id) references member,
  check (version_id is not null or aside is not null)
);
create index response_by_version on response (community_id, survey_id, version_id);
call protect_tenant_table('response');
revoke delete on response from tequio_app;

-- Photos and recordings that belong to answers; without a file they are still on somebody's phone.
create table response_file (
  community_id uuid not null,
  response_id  uuid not null,
  name         text not null check (length(name) between 1 and 200),
  file_id      uuid,
  primary key (community_id, response_id, name),
  foreign key (community_id, response_id) references response,
  foreign key (community_id, file_id) references file
);
call protect_tenant_table('response_file');
