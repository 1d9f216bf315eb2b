-- How people describe themselves: theirs alone. The program reads only the row of the person who is signed
-- in; everybody else sees counts of groups that are large enough to hide in.
create table self_description (
  community_id uuid not null,
  member_id    uuid not null,
  race         text[] not null default '{}'
    check (race <@ '{american_indian,asian,black,latino,middle_eastern,pacific,white,own_words}'::text[]),
  own_words    text check (length(own_words) <= 120),
  gender       text check (gender in ('woman', 'man', 'nonbinary', 'own_words')),
  age_band     text check (age_band in ('under_18', '18_24', '25_34', '35_44', '45_54', '55_64', '65_plus')),
  disability   text check (disability in ('yes', 'no')),
  tenure       text check (tenure in ('under_1', '1_4', '5_9', '10_plus')),  -- years lived in the zone
  told         int not null check (told > 0),  -- the version of the purpose they were told
  updated_on   date not null,
  primary key (community_id, member_id),
  foreign key (community_id, member_id) references member on delete cascade
);
alter table self_description enable row level security;

create function current_member() returns uuid language sql stable
begin atomic
  select member_id from account_member where community_id = current_community() and account_id = current_account();
end;
create policy own_select on self_description for select using (community_id = current_community() and member_id = current_member());
create policy own_insert on self_description for insert with check (community_id = current_community() and member_id = current_member());
create policy own_update on self_description for update using (community_id = current_community() and member_id = current_member())
  with check (community_id = current_community() and member_id = current_member());
create policy own_delete on self_description for delete using (community_id = current_community() and member_id = current_member());
grant select, insert, update, delete on self_description to tequio_app;

-- Counts over people on the roll. A group under `fewest` comes back without its number, and where that would
-- leave a single hidden group to be found by subtraction, the next smallest hides with it.
create function self_description_tally(fewest int) returns table (field text, answer text, people int)
  language sql stable security definer set search_path = public
begin atomic
  with spoken as (
    select distinct on (coalesce(m.person_id, m.id)) d.*
    from self_description d join member m on m.community_id = d.community_id and m.id = d.member_id
    where d.community_id = current_community() and m.left_on is null and m.erased_on is null
    order by coalesce(m.person_id, m.id), d.updated_on desc
  ), counted as (
    select 'race' as field, unnest(race) as answer from spoken
    union all select 'gender', gender from spoken where gender is not null
    union all select 'age_band', age_band from spoken where age_band is not null
    union all select 'disability', disability from spoken where disability is not null
    union all select 'tenure', tenure from spoken where tenure is not null
  ), grouped as (
    select field, answer, count(*)::int as people from counted group by field, answer
  ), ranked as (
    select grouped.*, row_number() over (partition by grouped.field order by grouped.people, grouped.answer) as place,
      count(*) filter (where grouped.people < greatest(fewest, 5)) over (partition by grouped.field) as small
    from grouped
  )
  select ranked.field, ranked.answer,
    case when ranked.people < greatest(fewest, 5) or (ranked.small = 1 and ranked.place = 2) then null else ranked.people end
  from ranked order by ranked.field, ranked.answer;
end;
create function erase_self_description(member uuid) returns void
  language sql security definer set search_path = public
begin atomic
  delete from self_description where community_id = current_community() and member_id = member;
end;
revoke all on function self_description_tally, erase_self_description from public;
grant execute on function self_description_tally, erase_self_description to tequio_app;
