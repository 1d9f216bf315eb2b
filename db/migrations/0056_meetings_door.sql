-- What the door heard: each arrival and departure once, under the id that its device gave it. Who is present
-- follows from these rows alone, so it makes no difference in which order two devices tell them.
create table arrival (
  community_id uuid not null,
  id           uuid not null,
  meeting_id   uuid not null,
  member_id    uuid not null,
  kind         text not null check (kind in ('in', 'out')),
  at           timestamptz not null,
  via          text not null check (via in ('card', 'search', 'phone', 'paper', 'self')),
  device_id    uuid,
  received_at  timestamptz not null,
  withdrawn_at timestamptz,  -- a tap on the wrong name, taken back
  withdrawn_by uuid,
  primary key (community_id, id),
  foreign key (community_id, meeting_id) references meeting,
  foreign key (community_id, member_id) references member
);
create index arrival_by_person on arrival (community_id, meeting_id, member_id);
call protect_tenant_table('arrival');

-- Whoever is in the room, without walking through those who left.
create index presence_now on presence (community_id, meeting_id) where left_at is null;
create index guest_by_meeting on guest (community_id, meeting_id);
create index arrival_review_open on arrival_review (community_id, meeting_id) where settled_at is null;

-- The picture every screen shows. It is made once per step and read by thousands.
create table room_step (
  community_id uuid not null,
  meeting_id   uuid not null,
  here         int not null default 0,  -- members present, kept as they come and go
  shown        int not null default 0,  -- members present in the picture
  step         int not null default 0,
  picture      jsonb,                   -- none before the first step
  primary key (community_id, meeting_id),
  foreign key (community_id, meeting_id) references meeting
);
call protect_tenant_table('room_step');
