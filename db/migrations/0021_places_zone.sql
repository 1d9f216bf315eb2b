-- The boundary of a community. WGS 84, as GeoJSON (RFC 7946) has it.
create table zone (
  community_id uuid primary key references community,
  shape        jsonb not null check (shape ->> 'type' = 'MultiPolygon'),
  counts_from  numeric(4, 3) not null default 0.1 check (counts_from > 0 and counts_from <= 1),  -- share of a census area
  source       text,
  drawn_at     timestamptz not null
);
call protect_tenant_table('zone');

-- Census areas that touch the zone, and how much of each lies in it. The shape stays, because zones are redrawn.
create table census_area (
  community_id  uuid not null references community,
  geoid         text not null check (length(geoid) between 1 and 40),
  name          text not null,
  shape         jsonb not null,
  share_in_zone double precision not null check (share_in_zone between 0 and 1),
  primary key (community_id, geoid)
);
create index census_area_by_share on census_area (community_id, share_in_zone desc);
call protect_tenant_table('census_area');
