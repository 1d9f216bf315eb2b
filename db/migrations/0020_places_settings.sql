-- What a community says of itself on its first page, in its own words where it has written any.
alter table community add column about jsonb;

-- Parts of the zone. An isolated one is far from services, and its people are missed first.
create table neighborhood (
  community_id uuid not null references community,
  id           uuid not null,
  name         jsonb not null,
  isolated     boolean not null default false,
  shape        jsonb,  -- GeoJSON MultiPolygon, none where nobody has drawn it
  created_at   timestamptz not null,
  left_on      date,   -- no longer counted as a part of the zone
  primary key (community_id, id)
);
call protect_tenant_table('neighborhood');

-- Names change and the place stays: what the community (no neighborhood) or a neighborhood was called, and until when.
create table former_name (
  community_id    uuid not null references community,
  id              uuid not null,
  neighborhood_id uuid,
  name            jsonb not null,
  from_on         date,           -- unknown for the first name
  until_on        date not null,  -- the first day of the next name
  primary key (community_id, id),
  unique nulls not distinct (community_id, neighborhood_id, until_on),
  foreign key (community_id, neighborhood_id) references neighborhood,
  check (from_on < until_on)
);
call protect_tenant_table('former_name');
