-- A community is the tenant. A region is itself a community, so its bodies and meetings are the ordinary ones.
create table community (
  id         uuid primary key,
  slug       text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  kind       text not null check (kind in ('community', 'region')),
  region_id  uuid references community,
  name       jsonb not null,
  time_zone  text not null,
  languages  text[] not null default '{en,es}' check (cardinality(languages) > 0),
  founded_on date,
  contact    jsonb not null default '{}',
  created_at timestamptz not null default now(),
  check (kind = 'community' or region_id is null)
);
create index community_by_region on community (region_id);
grant select, insert, update on community to tequio_app;
