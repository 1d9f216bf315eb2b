-- Standing: who signed the code of conduct, and who is suspended from when to when.
create table code_signature (
  community_id uuid not null,
  member_id    uuid not null,
  version      int not null check (version > 0),
  signed_on    date not null,
  how          text not null check (how in ('on_screen', 'on_paper')),
  taken_by     uuid,
  primary key (community_id, member_id, version),
  foreign key (community_id, member_id) references member,
  foreign key (community_id, taken_by) references member
);
call protect_tenant_table('code_signature');

create table suspension (
  community_id uuid not null,
  id           uuid not null,
  member_id    uuid not null,
  from_on      date not null,
  until_on     date check (until_on > from_on),  -- the first day back; null until it is lifted
  decided_by   uuid,
  decided_at   timestamptz not null,
  lifted_on    date check (lifted_on >= from_on),
  lifted_by    uuid,
  primary key (community_id, id),
  foreign key (community_id, member_id) references member,
  foreign key (community_id, decided_by) references member,
  foreign key (community_id, lifted_by) references member
);
create index suspension_by_member on suspension (community_id, member_id);
call protect_tenant_table('suspension');

-- Two rows that turned out to be one person. Every row keeps its id, so the joining can be undone.
create table member_merge (
  community_id uuid not null,
  id           uuid not null,
  kept_id      uuid not null,
  merged_id    uuid not null check (merged_id <> kept_id),
  moved        uuid[] not null,  -- the rows that changed hands, to be handed back
  merged_at    timestamptz not null,
  merged_by    uuid,
  undone_at    timestamptz,
  undone_by    uuid,
  primary key (community_id, id),
  foreign key (community_id, kept_id) references member,
  foreign key (community_id, merged_id) references member,
  foreign key (community_id, merged_by) references member,
  foreign key (community_id, undone_by) references member
);
create index member_merge_by_kept on member_merge (community_id, kept_id);
create index member_merge_by_merged on member_merge (community_id, merged_id);
call protect_tenant_table('member_merge');
