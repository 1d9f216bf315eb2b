-- One thing that a community asks, through all its versions.
create table survey (
  community_id uuid not null references community,
  id           uuid not null,
  name         text not null check (name ~ '^[A-Za-z_][A-Za-z0-9_.-]{0,99}$'),  -- the form's id, for every client and for ever
  title        jsonb not null,
  purpose      jsonb,
  consent      jsonb not null,  -- read before the first question
  audience     text not null check (audience in ('public', 'members')),
  written_at   timestamptz not null,
  primary key (community_id, id),
  unique (community_id, name)
);
call protect_tenant_table('survey');

-- What is being written, before it is published: one draft a survey, and who keeps it last is told of the other.
create table survey_draft (
  community_id uuid not null,
  survey_id    uuid not null,
  definition   jsonb not null,
  revision     int not null check (revision > 0),
  changed_at   timestamptz not null,
  changed_by   uuid,
  primary key (community_id, survey_id),
  foreign key (community_id, survey_id) references survey,
  foreign key (community_id, changed_by) references member
);
call protect_tenant_table('survey_draft');

-- What people are asked. Never changed: answers keep the version they were given to.
create table survey_version (
  community_id uuid not null,
  id           uuid not null,
  survey_id    uuid not null,
  number       int not null check (number > 0),
  version      text not null check (length(version) between 1 and 100),
  definition   jsonb not null,
  xform        text not null,
  xform_md5    text not null check (xform_md5 ~ '^[0-9a-f]{32}$'),
  form         jsonb not null,  -- the same, as the engine reads it
  published_at timestamptz not null,
  published_by uuid,
  primary key (community_id, id),
  unique (community_id, survey_id, number),
  unique (community_id, survey_id, version),
  unique (community_id, survey_id, id),
  foreign key (community_id, survey_id) references survey,
  foreign key (community_id, published_by) references member
);
call protect_append_only_table('survey_version');

-- Pictures, sounds and lists that the questions show.
create table survey_media (
  community_id uuid not null,
  survey_id    uuid not null,
  name         text not null check (length(name) between 1 and 200),
  file_id      uuid not null,
  md5          text not null check (md5 ~ '^[0-9a-f]{32}$'),
  primary key (community_id, survey_id, name),
  foreign key (community_id, survey_id) references survey,
  foreign key (community_id, file_id) references file
);
call protect_tenant_table('survey_media');

-- Opened, closed, opened again: the last one is where it stands.
create table survey_phase (
  community_id uuid not null,
  survey_id    uuid not null,
  number       int not null check (number > 0),
  phase        text not null check (phase in ('opened', 'closed')),
  at           timestamptz not null,
  by           uuid,
  primary key (community_id, survey_id, number),
  foreign key (community_id, survey_id) references survey,
  foreign key (community_id, by) references member
);
call protect_append_only_table('survey_phase');
