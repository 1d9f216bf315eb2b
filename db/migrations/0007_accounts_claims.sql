-- Which member an address may turn out to be, known by its fingerprint only. When its holder proves the
-- address by a code, and exactly one member of a community claims it, the account becomes that member.
create table contact_claim (
  contact_hash bytea not null,
  community_id uuid not null references community,
  member_id    uuid not null,
  primary key (contact_hash, community_id, member_id),
  foreign key (community_id, member_id) references member on delete cascade
);
create index contact_claim_by_member on contact_claim (community_id, member_id);
grant select, insert, delete on contact_claim to tequio_app;
