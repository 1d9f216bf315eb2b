-- Whom a row speaks of: after a merge two rows are one person. As a column, because the wall between communities
-- lets no index answer coalesce(): it does not know that this cannot tell a secret.
drop index member_by_whom;
alter table member add column whom uuid not null generated always as (coalesce(person_id, id)) stored;
create index member_by_whom on member (community_id, whom);

-- How many are on the list is counted here, without reading a single member.
create index member_listed on member (community_id)
  where person_id is null and erased_on is null and left_on is null;
