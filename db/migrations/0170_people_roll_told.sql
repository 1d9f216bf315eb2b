-- What languages the people of the roll speak and how they describe themselves, told now and then through disclosure
-- control, and kept as it was told: a figure that moved with every arrival would say who has just arrived.
create table roll_told (
  community_id uuid not null references community,
  field        text not null check (field in ('language', 'race', 'gender', 'age_band', 'disability', 'tenure')),
  told_on      date not null,
  settings     jsonb not null,
  audit        jsonb not null,  -- which cells are hidden and why; no hidden number
  primary key (community_id, field, told_on)
);
call protect_tenant_table('roll_told');
create table roll_told_line (
  community_id uuid not null,
  field        text not null,
  told_on      date not null,
  answer       text not null,  -- `all`: everybody who answered
  people       int check (people > 0),  -- null: too few to show, or none
  primary key (community_id, field, told_on, answer),
  foreign key (community_id, field, told_on) references roll_told
);
call protect_tenant_table('roll_told_line');
revoke update, delete on roll_told, roll_told_line from tequio_app;

-- Whom a telling counted as what, so that the next one knows how many have come, gone or changed their answer since.
-- The program reads no row of it but that of the person who is signed in.
create table roll_told_person (
  community_id uuid not null,
  field        text not null,
  told_on      date not null,
  member_id    uuid not null,
  answer       text not null,
  primary key (community_id, field, told_on, member_id, answer),
  foreign key (community_id, field, told_on) references roll_told,
  foreign key (community_id, member_id) references member on delete cascade
);
create index roll_told_person_by_member on roll_told_person (community_id, member_id);
alter table roll_told_person enable row level security;
create policy own_select on roll_told_person for select
  using (community_id = current_community() and member_id = current_member());
grant select on roll_told_person to tequio_app;

-- What each person on the roll answers today. For the two functions below only.
create function roll_answers(of_field text) returns table (member_id uuid, answer text)
  language sql stable security definer set search_path = public
begin atomic
  with spoken as (
    select distinct on (m.whom) m.whom, d.race, d.gender, d.age_band, d.disability, d.tenure
    from self_description d join member m on m.community_id = d.community_id and m.id = d.member_id
    where d.community_id = current_community() and m.left_on is null and m.erased_on is null
    order by m.whom, d.updated_on desc
  )
  select m.id, m.language from member m
    where of_field = 'language' and m.community_id = current_community() and m.person_id is null
      and m.left_on is null and m.erased_on is null and m.paused_on is null
  union all select whom, unnest(race) from spoken where of_field = 'race'
  union all select whom, gender from spoken where of_field = 'gender' and gender is not null
  union all select whom, age_band from spoken where of_field = 'age_band' and age_band is not null
  union all select whom, disability from spoken where of_field = 'disability' and disability is not null
  union all select whom, tenure from spoken where of_field = 'tenure' and tenure is not null;
end;

-- The exact counts of today, and beside each earlier telling of how many people the answer has changed since. Only for
-- the release, which hides what is small; where fewer than eleven answered, nothing is counted at all.
create function roll_tally(of_field text, earlier date[]) returns table (beside date, answer text, people int)
  language sql stable security definer set search_path = public
begin atomic
  with said as (select a.member_id, a.answer from roll_answers(of_field) a),
  now_told as (
    select said.member_id, said.answer from said
    union select said.member_id, 'all' from said
  ), then_told as (
    select p.told_on, p.member_id, p.answer from roll_told_person p
     where p.community_id = current_community() and p.field = of_field and p.told_on = any (earlier)
    union
    select p.told_on, p.member_id, 'all' from roll_told_person p
     where p.community_id = current_community() and p.field = of_field and p.told_on = any (earlier)
  ), moved as (
    select day as told_on, now_told.member_id, now_told.answer from unnest(earlier) day cross join now_told
     where not exists (select from then_told t
       where t.told_on = day and t.member_id = now_told.member_id and t.answer = now_told.answer)
    union all
    select t.told_on, t.member_id, t.answer from then_told t
     where not exists (select from now_told n where n.member_id = t.member_id and n.answer = t.answer)
  )
  select counted.beside, counted.answer, counted.people from (
    select null::date as beside, now_told.answer, count(*)::int as people from now_told group by 2
    union all
    select moved.told_on, moved.answer, count(*)::int from moved group by 1, 2
  ) counted
  where (select count(distinct said.member_id) from said) >= 11;
end;

-- Remembers whom the telling of today counted; of older tellings than the last eight nobody needs to know it any more.
create function keep_roll_told(of_field text, day date) returns void
  language sql security definer set search_path = public
begin atomic
  insert into roll_told_person (community_id, field, told_on, member_id, answer)
    select distinct current_community(), of_field, day, a.member_id, a.answer from roll_answers(of_field) a;
  delete from roll_told_person p
   where p.community_id = current_community() and p.field = of_field and p.told_on not in (
     select t.told_on from roll_told t where t.community_id = current_community() and t.field = of_field
     order by t.told_on desc limit 8);
end;

-- Whoever takes back what they said, or is erased, is not remembered here either.
create function forget_roll_told(member uuid) returns void
  language sql security definer set search_path = public
begin atomic
  delete from roll_told_person where community_id = current_community() and member_id = member and field <> 'language';
end;
create or replace function erase_self_description(member uuid) returns void
  language sql security definer set search_path = public
begin atomic
  delete from self_description where community_id = current_community() and member_id = member;
  delete from roll_told_person where community_id = current_community() and member_id = member;
end;
drop function self_description_counts();
drop function self_description_said();
revoke all on function roll_answers, roll_tally, keep_roll_told, forget_roll_told from public;
grant execute on function roll_tally, keep_roll_told, forget_roll_told to tequio_app;
