-- How many are on the list, kept by the database itself whenever somebody comes, goes or turns out to be two:
-- counting a hundred thousand people for every page cost more than showing the page. Each connection counts into
-- a row of its own, so that people who are registered at the same moment never wait for each other; the rows
-- together are the number.
create table roll_count (
  community_id uuid not null references community,
  place        int not null check (place between 0 and 255),
  listed       int not null,
  primary key (community_id, place)
);
call protect_tenant_table('roll_count');
revoke insert, update, delete on roll_count from tequio_app;

create function is_listed(m member) returns boolean language sql immutable
  return m.person_id is null and m.erased_on is null and m.left_on is null;

create function count_roll(community uuid, more int) returns void language sql security definer set search_path = public
begin atomic
  insert into roll_count as c (community_id, place, listed) values (community, pg_backend_pid() % 256, more)
  on conflict (community_id, place) do update set listed = c.listed + excluded.listed;
end;
revoke all on function count_roll from public;

-- A list that is brought in counts once, however long it is.
create function count_newcomers() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform count_roll(n.community_id, count(*)::int) from newcomers n where is_listed(n) group by n.community_id;
  return null;
end $$;
create trigger newcomers_are_counted after insert on member referencing new table as newcomers
  for each statement execute function count_newcomers();

create function count_change() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'DELETE' then
    perform count_roll(old.community_id, -1);
  else
    perform count_roll(new.community_id, case when is_listed(new) then 1 else -1 end);
  end if;
  return null;
end $$;
create trigger changes_are_counted after update of person_id, erased_on, left_on on member
  for each row when (is_listed(old) is distinct from is_listed(new)) execute function count_change();
create trigger removals_are_counted after delete on member
  for each row when (is_listed(old)) execute function count_change();

insert into roll_count select m.community_id, 0, count(*) from member m where is_listed(m) group by m.community_id;
