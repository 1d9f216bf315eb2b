-- How the data team reads the answers: weights, subgroups, what stays out, whom the survey follows.
create table results_plan (
  community_id uuid not null,
  survey_id    uuid not null,
  plan         jsonb not null,
  changed_at   timestamptz not null,
  changed_by   uuid,
  primary key (community_id, survey_id),
  foreign key (community_id, survey_id) references survey,
  foreign key (community_id, changed_by) references member
);
call protect_tenant_table('results_plan');

-- What was told to everybody, once and for ever: a figure that changed afterwards would show as a difference.
create table survey_release (
  community_id uuid not null,
  id           uuid not null,
  survey_id    uuid not null,
  number       int not null check (number > 0),
  released_on  date not null,
  released_by  uuid,
  first_day    date not null,       -- of the answers in it
  last_day     date not null,
  answers      int not null check (answers > 0),  -- about how many: said in steps that hide a few
  settings     jsonb not null,      -- plan, thresholds, margins, weights as they were
  counted      uuid[] not null,     -- the answers in it: who came or went since is worked out from them
  primary key (community_id, id),
  unique (community_id, survey_id, number),
  unique (community_id, survey_id, id),
  foreign key (community_id, survey_id) references survey,
  foreign key (community_id, released_by) references member
);
call protect_append_only_table('survey_release');

-- One question of a release. `told` is for everybody; `kept` holds the protected counts, what is hidden and why,
-- and what an attacker could still believe: only the next release reads it.
create table survey_release_table (
  community_id uuid not null,
  release_id   uuid not null,
  place        int not null check (place >= 0),
  question     text not null,
  told         jsonb not null,
  kept         jsonb not null,
  primary key (community_id, release_id, place),
  unique (community_id, release_id, question),
  foreign key (community_id, release_id) references survey_release
);
call protect_append_only_table('survey_release_table');

-- One thing that a survey found, under one id for all releases: cards, themes and clauses hang on it.
create table survey_finding (
  community_id uuid not null,
  id           uuid not null,
  survey_id    uuid not null,
  measure      text not null check (measure in ('share', 'mean', 'median')),
  question     text not null,
  option       text not null,  -- '' where the question has no options
  by           text not null,  -- '' for everybody
  among        text not null,  -- the answer to `by`
  words        jsonb not null, -- question, option and subgroup in every language they were asked in
  primary key (community_id, id),
  unique (community_id, survey_id, measure, question, option, by, among),
  unique (community_id, survey_id, id),
  foreign key (community_id, survey_id) references survey
);
call protect_append_only_table('survey_finding');

create table survey_finding_figure (
  community_id   uuid not null,
  release_id     uuid not null,
  finding_id     uuid not null,
  survey_id      uuid not null,
  value          double precision not null,
  standard_error double precision,
  low            double precision,
  high           double precision,
  answers        int not null check (answers >= 0),
  primary key (community_id, release_id, finding_id),
  foreign key (community_id, survey_id, release_id) references survey_release (community_id, survey_id, id),
  foreign key (community_id, survey_id, finding_id) references survey_finding (community_id, survey_id, id)
);
create index figures_of_a_finding on survey_finding_figure (community_id, finding_id);
call protect_append_only_table('survey_finding_figure');
