-- One person in one community. The row is the community's; only the sign-in account is shared.
create table organization (
  community_id uuid not null references community,
  id           uuid not null,
  name         text not null check (length(name) between 1 and 200),
  kind         text not null default 'nonprofit' check (kind in ('nonprofit', 'school', 'agency', 'business', 'faith', 'other')),
  created_at   timestamptz not null,
  primary key (community_id, id)
);
create unique index organization_once on organization (community_id, lower(name));
call protect_tenant_table('organization');

create table member (
  community_id    uuid not null references community,
  id              uuid not null,
  person_id       uuid,  -- set by a merge: rows keep their ids, counts are over distinct people
  name            text not null check (length(name) between 1 and 120),
  pronunciation   text,
  language        text not null,  -- BCP 47, what they want to be spoken to in
  category        text not null check (category in ('parent_0_5', 'parent_6_plus', 'resident', 'stakeholder', 'undisclosed')),
  organization_id uuid,
  organization_role text,
  neighborhood    text,
  best_hours      text,
  joined_on       date not null,
  welcomed_by     uuid,
  paused_on       date,
  left_on         date,
  erased_on       date,
  created_at      timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, organization_id) references organization,
  foreign key (community_id, person_id) references member,
  foreign key (community_id, welcomed_by) references member,
  check (organization_id is null or category = 'stakeholder' or organization_role is not null)
);
create index member_by_joined on member (community_id, joined_on desc, id);
create index member_by_person on member (community_id, person_id) where person_id is not null;
call protect_tenant_table('member');

alter table account_member add foreign key (community_id, member_id) references member;

-- Children only as far as the 26 % rule needs them: the month of birth, never a name.
create table child (
  community_id uuid not null,
  id           uuid not null,
  member_id    uuid not null,
  born         date not null check (extract(day from born) = 1),
  primary key (community_id, id),
  foreign key (community_id, member_id) references member on delete cascade
);
create index child_by_member on child (community_id, member_id);
call protect_tenant_table('child');
