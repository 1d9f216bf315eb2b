-- Whoever registers for a town hall. No account is needed, and they are no members by it: thirty days after the
-- meeting name, contact and needs are gone.
create table town_hall_registration (
  community_id  uuid not null,
  id            uuid not null,
  meeting_id    uuid not null,
  number        int not null check (number > 0),  -- said aloud at the door
  name          text check (length(name) between 1 and 120),
  contact_kind  text check (contact_kind in ('email', 'phone')),
  contact       text check (length(contact) between 3 and 254),
  language      text not null,
  home          text check (length(home) between 1 and 40),  -- the community one comes from, by its address
  member_id     uuid,
  via           text not null check (via in ('self', 'helper', 'room')),
  registered_by uuid,
  registered_at timestamptz not null,
  keep_in_touch boolean not null default false,
  left_at       timestamptz,
  arrived_at    timestamptz,
  arrived_how   text check (arrived_how in ('in_person', 'online')),
  reminded_at   timestamptz,
  called_off_at timestamptz,  -- when they were told that it does not take place
  erased_on     date,
  primary key (community_id, id),
  unique (community_id, meeting_id, id),
  unique (community_id, meeting_id, number),
  foreign key (community_id, meeting_id) references town_hall,
  foreign key (community_id, member_id) references member,
  foreign key (community_id, registered_by) references member,
  check ((contact is null) = (contact_kind is null)),
  check ((arrived_at is null) = (arrived_how is null)),
  check ((name is null) = (erased_on is not null)),
  check (erased_on is null or contact is null)
);
create unique index town_hall_registration_once_per_member on town_hall_registration (community_id, meeting_id, member_id)
  where member_id is not null and left_at is null;
create unique index town_hall_registration_once_per_contact on town_hall_registration (community_id, meeting_id, contact, lower(name))
  where contact is not null and left_at is null;
call protect_tenant_table('town_hall_registration');

create table town_hall_need (
  community_id    uuid not null,
  registration_id uuid not null,
  kind            text not null check (kind in ('childcare', 'ride', 'interpretation', 'seating', 'food')),
  detail          text not null default '' check (length(detail) <= 300),
  ages            int[] not null default '{}',
  primary key (community_id, registration_id, kind),
  foreign key (community_id, registration_id) references town_hall_registration
);
call protect_tenant_table('town_hall_need');

-- A seat in a workshop, or a place in the line for one. Who left keeps the row: the line can be looked at afterwards.
create table town_hall_seat (
  community_id    uuid not null,
  id              uuid not null,
  meeting_id      uuid not null,
  workshop_id     uuid not null,
  registration_id uuid not null,
  place           bigint generated always as identity,  -- who asked first stands first
  asked_at        timestamptz not null,
  seated_at       timestamptz,
  left_at         timestamptz,
  primary key (community_id, id),
  foreign key (community_id, meeting_id, workshop_id) references town_hall_workshop (community_id, meeting_id, id),
  foreign key (community_id, meeting_id, registration_id) references town_hall_registration (community_id, meeting_id, id)
);
create unique index town_hall_seat_once on town_hall_seat (community_id, workshop_id, registration_id) where left_at is null;
create index town_hall_seat_by_person on town_hall_seat (community_id, registration_id) where left_at is null;
call protect_tenant_table('town_hall_seat');

-- No workshop holds more people than its room, whatever the program believes.
create function town_hall_seat_fits() returns trigger language plpgsql as $$
declare taken int; capacity int;
begin
  select w.capacity into capacity from town_hall_workshop w
   where w.community_id = new.community_id and w.id = new.workshop_id for share;
  select count(*) into taken from town_hall_seat s
   where s.community_id = new.community_id and s.workshop_id = new.workshop_id
     and s.seated_at is not null and s.left_at is null;
  if taken > capacity then raise exception 'This workshop is full.'; end if;
  return null;
end $$;
create trigger town_hall_seat_fits after insert or update of seated_at on town_hall_seat
  for each row when (new.seated_at is not null and new.left_at is null) execute function town_hall_seat_fits();

-- Parts of the day, each asked of somebody by name, who says yes or no.
create table town_hall_role (
  community_id    uuid not null,
  id              uuid not null,
  meeting_id      uuid not null,
  registration_id uuid not null,
  role            text not null check (role in ('facilitator', 'tech_host', 'interpreter', 'speaker', 'timekeeper', 'moderator', 'note_taker', 'greeter')),
  workshop_id     uuid,
  language        text,
  asked_at        timestamptz not null,
  asked_by        uuid,
  answer          text check (answer in ('yes', 'no')),
  answered_at     timestamptz,
  ended_at        timestamptz,
  primary key (community_id, id),
  foreign key (community_id, meeting_id, registration_id) references town_hall_registration (community_id, meeting_id, id),
  foreign key (community_id, meeting_id, workshop_id) references town_hall_workshop (community_id, meeting_id, id),
  foreign key (community_id, asked_by) references member,
  check ((answer is null) = (answered_at is null)),
  check (language is null or role = 'interpreter')
);
create unique index town_hall_role_once on town_hall_role (community_id, registration_id, role, coalesce(workshop_id, registration_id))
  where ended_at is null;
create index town_hall_role_by_meeting on town_hall_role (community_id, meeting_id);
call protect_tenant_table('town_hall_role');
