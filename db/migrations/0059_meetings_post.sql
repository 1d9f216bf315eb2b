-- What members were told of a meeting by mail or text message: once each, whatever runs twice.
create table meeting_post (
  community_id uuid not null,
  meeting_id   uuid not null,
  kind         text not null check (kind in ('notice', 'reminder', 'cancellation')),
  member_id    uuid not null,
  channel      text check (channel in ('email', 'text')),  -- null: they did not say yes to either, or asked for silence
  written_at   timestamptz not null,
  primary key (community_id, meeting_id, kind, member_id),
  foreign key (community_id, meeting_id) references meeting,
  foreign key (community_id, member_id) references member on delete cascade
);
create index meeting_post_by_member on meeting_post (community_id, member_id);
call protect_tenant_table('meeting_post');
create table meeting_post_done (
  community_id uuid not null,
  meeting_id   uuid not null,
  kind         text not null check (kind in ('notice', 'reminder', 'cancellation')),
  done_at      timestamptz not null,
  primary key (community_id, meeting_id, kind),
  foreign key (community_id, meeting_id) references meeting
);
call protect_tenant_table('meeting_post_done');
-- Meetings that were announced before anything was sent are not announced again.
insert into meeting_post_done (community_id, meeting_id, kind, done_at)
  select community_id, id, 'notice', published_at from meeting where published_at is not null;
