-- Who came, told after the meeting in groups that are large enough to hide in. A figure is kept as it was first
-- told and never changes: what is corrected later would otherwise show as a difference.
create table who_came (
  community_id uuid not null,
  meeting_id   uuid not null,
  told_on      date not null,
  people       int not null check (people >= 11),
  settings     jsonb not null,
  audit        jsonb not null,  -- which cells are hidden and why; no hidden number
  primary key (community_id, meeting_id),
  foreign key (community_id, meeting_id) references meeting
);
call protect_tenant_table('who_came');
create table who_came_line (
  community_id uuid not null,
  meeting_id   uuid not null,
  field        text not null check (field in ('language', 'race', 'disability')),
  answer       text not null,
  people       int check (people >= 0),  -- null: too few to show
  primary key (community_id, meeting_id, field, answer),
  foreign key (community_id, meeting_id) references who_came
);
call protect_tenant_table('who_came_line');
revoke update, delete on who_came, who_came_line from tequio_app;

-- The exact counts of one meeting that is over, and beside each earlier one of how many people were at only one of
-- the two. Only for the release, which hides what is small; a meeting of fewer than eleven is not counted at all.
create function who_came_tally(of_meeting uuid, earlier uuid[])
  returns table (beside uuid, field text, answer text, people int)
  language sql stable security definer set search_path = public
begin atomic
  with came as (
    select distinct a.meeting_id, m.whom
    from attendance a join member m on m.community_id = a.community_id and m.id = a.member_id
    where a.community_id = current_community() and (a.meeting_id = of_meeting or a.meeting_id = any (earlier))
  ), over as (
    select t.id from meeting t
    where t.community_id = current_community() and t.id = of_meeting and t.closed_at is not null and t.cancelled_at is null
      and (select count(*) from came where came.meeting_id = of_meeting) >= 11
  ), sets as (
    select over.id as beside, came.whom from over join came on came.meeting_id = over.id
    union all
    select other.id, only_once.whom
    from over cross join unnest(earlier) other(id) cross join lateral (
      select c.whom from came c where c.meeting_id in (over.id, other.id) group by c.whom having count(*) = 1) only_once
  ), described as (
    select distinct on (m.whom) m.whom, d.race, d.disability
    from self_description d join member m on m.community_id = d.community_id and m.id = d.member_id
    where d.community_id = current_community()
    order by m.whom, d.updated_on desc
  ), answers as (
    select sets.beside, 'all' as field, 'all' as answer from sets
    union all
    select sets.beside, 'language', m.language
    from sets join member m on m.community_id = current_community() and m.id = sets.whom
    union all
    select sets.beside, 'disability', coalesce(d.disability, 'unsaid') from sets left join described d on d.whom = sets.whom
    union all
    select sets.beside, 'race', race.answer
    from sets left join described d on d.whom = sets.whom
    cross join lateral unnest(case when d.race <> '{}' then d.race else '{unsaid}' end) race(answer)
  )
  select answers.beside, answers.field, answers.answer, count(*)::int from answers group by 1, 2, 3;
end;
revoke all on function who_came_tally from public;
grant execute on function who_came_tally to tequio_app;

-- How many people said something to the question of race, so that groups of the roll can be seen beside the zone.
create function self_description_said() returns int
  language sql stable security definer set search_path = public
begin atomic
  select count(distinct m.whom)::int
  from self_description d join member m on m.community_id = d.community_id and m.id = d.member_id
  where d.community_id = current_community() and m.left_on is null and m.erased_on is null and d.race <> '{}';
end;
revoke all on function self_description_said from public;
grant execute on function self_description_said to tequio_app;
