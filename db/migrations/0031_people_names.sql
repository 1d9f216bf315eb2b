-- Names as they are written (w), without accents (a) and as they sound (s): looked up by prefix, which the
-- index answers under row-level security because `>=` and `<` on text leak nothing.
create table member_name_key (
  community_id uuid not null,
  key          text collate "C" not null,
  member_id    uuid not null,
  primary key (community_id, key, member_id),
  foreign key (community_id, member_id) references member on delete cascade
);
create index member_name_key_by_member on member_name_key (community_id, member_id);
call protect_tenant_table('member_name_key');
