-- What new leaders need: to be shown around, what goes over to them, and days together.
create table installation_task (
  community_id uuid not null,
  id           uuid not null,
  election_id  uuid not null,
  kind         text not null check (kind in ('orientation', 'handover', 'retreat')),
  member_id    uuid,  -- whom it is for; nobody in particular: the team
  owner        text not null check (length(owner) between 1 and 120),
  due_on       date not null,
  done_at      timestamptz,
  done_by      uuid,
  primary key (community_id, id),
  foreign key (community_id, election_id) references election,
  foreign key (community_id, member_id) references member,
  foreign key (community_id, done_by) references member,
  check (done_by is null or done_at is not null)
);
create unique index installation_task_once on installation_task (community_id, election_id, kind, coalesce(member_id, '00000000-0000-0000-0000-000000000000'));
call protect_tenant_table('installation_task');
