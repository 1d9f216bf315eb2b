-- Who lives in the zone. Groups may overlap, so shares need not sum to one.
create table benchmark (
  community_id uuid not null references community,
  id           uuid not null,
  dimension    text not null check (dimension in ('category', 'race_ethnicity', 'language', 'age_of_children', 'neighborhood')),
  code         text not null check (code ~ '^[a-z0-9][a-z0-9_-]{0,79}$'),
  name         jsonb not null,
  share        numeric(7, 6) not null check (share between 0 and 1),
  margin_of_error numeric(7, 6) check (margin_of_error between 0 and 1),  -- at 90 %, as the census publishes it; null where unknown
  source       text not null check (length(trim(source)) between 1 and 200),
  year         int not null check (year between 1990 and 2100),
  created_at   timestamptz not null,
  primary key (community_id, id),
  unique (community_id, dimension, code, year)
);
call protect_tenant_table('benchmark');
