-- "Is something wrong? Tell us": a note for the administrators. It says the day and not the hour, and not who wrote it.
create table told_note (
  community_id uuid not null references community,
  id           uuid not null,  -- random: it must not tell when it was made
  text         text not null check (length(text) between 1 and 2000),
  contact      text check (length(contact) <= 120),  -- only if they want an answer
  told_on      date not null,
  settled_on   date check (settled_on >= told_on),
  settled_by   uuid,
  primary key (community_id, id),
  foreign key (community_id, settled_by) references member,
  check ((settled_on is null) = (settled_by is null))
);
create index told_note_open on told_note (community_id, told_on) where settled_on is null;
call protect_tenant_table('told_note');
