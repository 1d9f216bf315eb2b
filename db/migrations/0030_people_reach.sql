-- How to reach somebody safely, and what they agreed to.
alter table member add column sort_name text collate "C" not null default '';  -- lower case, accents off: for lists
alter table member add column last_seen_on date;
create index member_by_name on member (community_id, sort_name, id) where person_id is null and erased_on is null;

create table member_contact (
  community_id   uuid not null,
  id             uuid not null,
  member_id      uuid not null,
  kind           text not null check (kind in ('phone', 'email', 'letter', 'through')),
  value          text not null check (length(value) between 1 and 300),  -- E.164, lower case, or as it was said
  safe_to_text   boolean not null default false,
  safe_voicemail boolean not null default false,
  ask_for        text check (length(ask_for) <= 120),
  shared         boolean not null default false,  -- others use it too: never a reason to merge
  created_at     timestamptz not null,
  primary key (community_id, id),
  unique (community_id, member_id, kind, value),
  foreign key (community_id, member_id) references member
);
create index member_contact_by_value on member_contact (community_id, value, member_id);
call protect_tenant_table('member_contact');

-- A yes and a no are both rows; the newest of a channel holds.
create table consent (
  community_id uuid not null,
  id           uuid not null,
  member_id    uuid not null,
  channel      text not null check (channel in ('text', 'call', 'email', 'letter')),
  given        boolean not null,
  at           timestamptz not null,
  how          text not null check (how in ('in_person', 'by_phone', 'on_screen', 'on_paper')),
  wording      int not null check (wording > 0),  -- the version of the sentence they heard or read
  taken_by     uuid,
  primary key (community_id, id),
  foreign key (community_id, member_id) references member,
  foreign key (community_id, taken_by) references member
);
create index consent_by_member on consent (community_id, member_id, channel, at desc);
call protect_tenant_table('consent');
