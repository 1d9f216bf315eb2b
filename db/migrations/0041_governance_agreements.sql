-- What a partnership holds to: mission, values, meeting agreements, bylaws, code of conduct.
create table agreement (
  community_id uuid not null references community,
  id           uuid not null,
  kind         text not null check (kind in ('mission', 'values', 'meeting_agreements', 'bylaws', 'code_of_conduct')),
  primary key (community_id, id),
  unique (community_id, kind)
);
call protect_tenant_table('agreement');
-- A version is drafted, adopted, in force from a day, and replaced by the next. The bylaws' version carries
-- the executable parameters, and which clause of the text each stems from.
create table agreement_version (
  community_id  uuid not null,
  id            uuid not null,
  agreement_id  uuid not null,
  number        int not null check (number > 0),
  clauses       jsonb not null,  -- [{ number: "4.2", title: Localized, text: Localized, parameters: ["quorum"] }]
  parameters    jsonb,
  drafted_by    uuid,
  drafted_at    timestamptz not null,
  adopted_on    date,
  in_force_from date,
  in_force_to   date check (in_force_to > in_force_from),
  record_sequence int,
  primary key (community_id, id),
  unique (community_id, agreement_id, number),
  foreign key (community_id, agreement_id) references agreement,
  foreign key (community_id, drafted_by) references member,
  check ((adopted_on is null) = (in_force_from is null))
);
call protect_tenant_table('agreement_version');
