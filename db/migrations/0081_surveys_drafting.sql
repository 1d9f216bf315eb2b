-- Every state a draft went through, so that nobody's work is lost when two write at once. The oldest go first.
create table survey_draft_state (
  community_id uuid not null,
  id           uuid not null,
  survey_id    uuid not null,
  revision     int check (revision > 0),  -- null: kept aside, because somebody else had changed the same before
  base         int not null check (base >= 0),  -- the revision it was made from
  definition   json not null,
  stale        json not null default '{}',
  what         text not null check (what ~ '^[a-z_]+$'),
  changed_at   timestamptz not null,
  changed_by   uuid,
  primary key (community_id, id),
  unique (community_id, survey_id, revision),
  foreign key (community_id, survey_id) references survey,
  foreign key (community_id, changed_by) references member
);
call protect_tenant_table('survey_draft_state');

-- Translations older than what they translate, by text: { "income/lost#label": ["English (en)"] }.
alter table survey_draft add column stale json not null default '{}';

-- Why a version went out although its answers do not compare with those before.
alter table survey_version add column reason text check (length(reason) between 1 and 2000);

-- Kept as they were written: the order of languages, columns and attributes is part of an instrument.
alter table survey_version alter column definition type json, alter column form type json;
alter table survey_draft alter column definition type json;
