-- Passages that two or more people read and give codes to, each for themselves.
create table coding (
  community_id uuid not null references community,
  id           uuid not null,
  title        jsonb not null,
  source_kind  text not null check (source_kind in ('deck', 'conversation', 'survey_question')),
  source_id    uuid not null,
  begun_at     timestamptz not null,
  begun_by     uuid,
  closed_at    timestamptz check (closed_at >= begun_at),
  primary key (community_id, id),
  foreign key (community_id, begun_by) references member
);
call protect_tenant_table('coding');

create table passage (
  community_id uuid not null,
  coding_id    uuid not null,
  number       int not null check (number > 0),
  kind         text not null check (kind in ('note', 'statement', 'open_answer')),
  from_id      uuid not null,
  text         text,           -- null once it was taken down where it came from
  language     text not null check (language ~ '^[a-z]{2,3}$'),
  primary key (community_id, coding_id, number),
  unique (community_id, coding_id, from_id),
  foreign key (community_id, coding_id) references coding
);
create index passage_by_origin on passage (community_id, from_id);
call protect_tenant_table('passage');

-- A theme: a name, a story, and what it rests on.
create table theme (
  community_id uuid not null references community,
  id           uuid not null,
  name         jsonb not null,
  story        jsonb,
  position     int not null default 0,
  begun_at     timestamptz not null,
  begun_by     uuid,
  set_aside_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, begun_by) references member
);
call protect_tenant_table('theme');

create table code (
  community_id uuid not null,
  id           uuid not null,
  coding_id    uuid not null,
  name         jsonb not null,
  meaning      jsonb,
  added_at     timestamptz not null,
  added_by     uuid,
  theme_id     uuid,
  merged_at    timestamptz,
  merged_by    uuid,
  primary key (community_id, id),
  unique (community_id, coding_id, id),
  foreign key (community_id, coding_id) references coding,
  foreign key (community_id, theme_id) references theme,
  foreign key (community_id, added_by) references member,
  foreign key (community_id, merged_by) references member,
  check ((theme_id is null) = (merged_at is null))
);
create index code_by_theme on code (community_id, theme_id) where theme_id is not null;
call protect_tenant_table('code');

-- What one coder made of one passage; no code at all is an answer, too.
create table passage_reading (
  community_id uuid not null,
  coding_id    uuid not null,
  number       int not null,
  coder_id     uuid not null,
  at           timestamptz not null,
  primary key (community_id, coding_id, number, coder_id),
  foreign key (community_id, coding_id, number) references passage,
  foreign key (community_id, coder_id) references member
);
call protect_tenant_table('passage_reading');
create table passage_code (
  community_id uuid not null,
  coding_id    uuid not null,
  number       int not null,
  coder_id     uuid not null,
  code_id      uuid not null,
  primary key (community_id, coding_id, number, coder_id, code_id),
  foreign key (community_id, coding_id, number, coder_id) references passage_reading on delete cascade,
  foreign key (community_id, coding_id, code_id) references code (community_id, coding_id, id)
);
create index passage_code_by_code on passage_code (community_id, code_id);
call protect_tenant_table('passage_code');

-- What a theme rests on. Taken back, it stays in the memory and leaves the theme.
create table theme_evidence (
  community_id  uuid not null,
  theme_id      uuid not null,
  kind          text not null check (kind in ('card', 'statement')),
  of_id         uuid not null,
  added_at      timestamptz not null,
  added_by      uuid,
  taken_back_at timestamptz,
  primary key (community_id, theme_id, kind, of_id),
  foreign key (community_id, theme_id) references theme,
  foreign key (community_id, added_by) references member
);
call protect_tenant_table('theme_evidence');

-- Whose theme it is: groups that were heard on it, and groups that were silent.
create table theme_group (
  community_id uuid not null,
  id           uuid not null,
  theme_id     uuid not null,
  name         jsonb not null,
  heard        boolean not null,
  noted_at     timestamptz not null,
  noted_by     uuid,
  dropped_at   timestamptz,
  primary key (community_id, id),
  foreign key (community_id, theme_id) references theme,
  foreign key (community_id, noted_by) references member
);
create index theme_group_by_theme on theme_group (community_id, theme_id);
call protect_tenant_table('theme_group');

-- What people are called. The name is chosen by those it names; earlier names stay readable.
create table glossary_term (
  community_id uuid not null references community,
  id           uuid not null,
  about        jsonb not null,
  begun_at     timestamptz not null,
  begun_by     uuid,
  primary key (community_id, id),
  foreign key (community_id, begun_by) references member
);
call protect_tenant_table('glossary_term');
create table glossary_name (
  community_id uuid not null,
  term_id      uuid not null,
  language     text not null check (language ~ '^[a-z]{2,3}$'),
  number       int not null check (number > 0),
  name         text not null check (length(name) between 1 and 120),
  instead_of   text check (length(instead_of) between 1 and 120),
  decided_by   text not null check (length(decided_by) between 1 and 300),
  decided_on   date not null,
  noted_at     timestamptz not null,
  noted_by     uuid,
  primary key (community_id, term_id, language, number),
  foreign key (community_id, term_id) references glossary_term,
  foreign key (community_id, noted_by) references member
);
call protect_append_only_table('glossary_name');
