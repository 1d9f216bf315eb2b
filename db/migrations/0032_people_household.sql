-- The household as far as meetings need it: how many adults. Children are in `child`, by month of birth.
create table household (
  community_id uuid not null,
  member_id    uuid not null,
  adults       int not null check (adults between 1 and 20),
  primary key (community_id, member_id),
  foreign key (community_id, member_id) references member on delete cascade
);
call protect_tenant_table('household');

-- Coarse on purpose, and erased 90 days after they are closed.
create table access_need (
  community_id uuid not null,
  id           uuid not null,
  member_id    uuid not null,
  kind         text not null check (kind in ('interpretation', 'asl', 'wheelchair', 'childcare', 'ride', 'food')),
  detail       text check (length(detail) <= 40),  -- a language, an age band, an allergy of the list
  opened_on    date not null,
  closed_on    date check (closed_on >= opened_on),
  primary key (community_id, id),
  foreign key (community_id, member_id) references member on delete cascade
);
create unique index access_need_once on access_need (community_id, member_id, kind, coalesce(detail, '')) where closed_on is null;
create index access_need_by_kind on access_need (community_id, kind, member_id) where closed_on is null;
create index access_need_closed on access_need (community_id, closed_on) where closed_on is not null;
call protect_tenant_table('access_need');

create table tie (
  community_id uuid not null,
  from_id      uuid not null,
  kind         text not null check (kind in ('interprets_for', 'same_household')),
  to_id        uuid not null check (to_id <> from_id),
  primary key (community_id, from_id, kind, to_id),
  foreign key (community_id, from_id) references member on delete cascade,
  foreign key (community_id, to_id) references member on delete cascade
);
create index tie_back on tie (community_id, to_id);
call protect_tenant_table('tie');
