-- Post is tried again with growing patience, and given up with its reason in sight.
alter table post
  add column html            text,
  add column unsubscribe_url text,
  add column due_at          timestamptz not null default now(),
  add column given_up_at     timestamptz,
  add check (given_up_at is null or sent_at is null);
drop index post_waiting;
create index post_waiting on post (channel, due_at) where sent_at is null and given_up_at is null;
create index post_newest on post (community_id, created_at desc);
