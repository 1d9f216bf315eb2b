-- Which version of the code of conduct is asked for, since when: governance says so when one comes into force. A
-- signature counts for the version it was given to.
create table code_asked (
  community_id uuid not null references community,
  version      int not null check (version > 0),
  from_on      date not null,
  primary key (community_id, version)
);
call protect_tenant_table('code_asked');
insert into code_asked (community_id, version, from_on)
  select v.community_id, v.number, v.in_force_from
    from agreement_version v join agreement a on a.community_id = v.community_id and a.id = v.agreement_id
   where a.kind = 'code_of_conduct' and v.in_force_from is not null;
