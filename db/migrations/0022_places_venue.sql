-- Where people can meet. What nobody has checked yet is null: unknown is not "no".
create table venue (
  community_id uuid not null references community,
  id           uuid not null,
  name         text not null check (length(name) between 1 and 120),
  address      text not null check (length(address) between 1 and 240),
  latitude     double precision check (latitude between -90 and 90),
  longitude    double precision check (longitude between -180 and 180),
  capacity     int check (capacity between 1 and 100000),
  step_free    boolean,
  parking      boolean,
  heating      boolean,
  cooling      boolean,
  transit      jsonb,  -- how to get there by bus or train
  cost_cents   int check (cost_cents >= 0),  -- for an evening; 0 is free
  keeper       text check (length(keeper) <= 120),  -- who opens the door, for those who plan
  keeper_contact text check (length(keeper_contact) <= 120),
  neighborhood_house boolean not null default false,
  checked_on   date,   -- when somebody last looked
  created_at   timestamptz not null,
  left_on      date,   -- no longer used; meetings that took place there keep it
  primary key (community_id, id),
  check ((latitude is null) = (longitude is null))
);
create unique index venue_once on venue (community_id, lower(name), lower(address)) where left_on is null;
call protect_tenant_table('venue');
