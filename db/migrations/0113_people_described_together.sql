-- What people said about themselves is told together only where eleven or more said anything, and then through
-- disclosure control in the program, which needs the figures to hide them well. No row and no name ever leaves.
drop function self_description_tally(int);
create function self_description_counts() returns table (field text, answer text, people int)
  language sql stable security definer set search_path = public
begin atomic
  with spoken as (
    select distinct on (m.whom) d.*
    from self_description d join member m on m.community_id = d.community_id and m.id = d.member_id
    where d.community_id = current_community() and m.left_on is null and m.erased_on is null
    order by m.whom, d.updated_on desc
  ), counted as (
    select 'race' as field, unnest(race) as answer from spoken
    union all select 'race', 'all' from spoken where race <> '{}'
    union all select 'gender', gender from spoken where gender is not null
    union all select 'age_band', age_band from spoken where age_band is not null
    union all select 'disability', disability from spoken where disability is not null
    union all select 'tenure', tenure from spoken where tenure is not null
  )
  select counted.field, counted.answer, count(*)::int from counted
  where (select count(*) from spoken) >= 11
  group by counted.field, counted.answer order by 1, 2;
end;
revoke all on function self_description_counts from public;
grant execute on function self_description_counts to tequio_app;
