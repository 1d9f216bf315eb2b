-- Two people may write on one draft: each saves against the revision they saw.
alter table agreement_version add column revision int not null default 1 check (revision > 0);

-- One draft of a text at a time.
create unique index agreement_version_one_draft on agreement_version (community_id, agreement_id) where adopted_on is null;

-- On a committee, an organization earns its place by bringing a resident it serves.
alter table body_member
  add column brought_by uuid,
  add constraint body_member_brought_by foreign key (community_id, brought_by) references organization;
create unique index body_member_once on body_member (community_id, body_id, member_id) where left_on is null;
create index body_member_by_member on body_member (community_id, member_id);
