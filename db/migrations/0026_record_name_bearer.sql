-- Whose name it is, so that a person who asks to be forgotten is forgotten, and nobody else who is called the same.
alter table record_name add column member_id uuid;
alter table record_name add foreign key (community_id, member_id) references member;
create index record_name_by_bearer on record_name (community_id, member_id) where member_id is not null;
