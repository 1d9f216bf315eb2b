-- Who must not be found at home gives a place to meet instead: the address itself is never held.
alter table member_contact drop constraint member_contact_kind_check;
alter table member_contact add constraint member_contact_kind_check
  check (kind in ('phone', 'email', 'letter', 'through', 'meeting_point'));

-- All rows of a person, whichever of them one holds in hand.
create index member_by_whom on member (community_id, (coalesce(person_id, id)));
create index seen_day_by_member on seen_day (community_id, member_id, day desc);
