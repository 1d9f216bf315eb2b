-- A contact proves itself before it opens an account: a new one that shall replace or join the old, or the one that
-- was silent for long. The code belongs to the session that asked. What was done stays for three months, so that
-- somebody who asks "who changed this" can be answered.
create table contact_change (
  id          uuid primary key,
  account_id  uuid not null references account on delete cascade,
  session_id  uuid not null,
  contact     text not null,
  code_hash   bytea not null,
  asked_at    timestamptz not null,
  expires_at  timestamptz not null,
  attempts    int not null default 0 check (attempts between 0 and 5),
  proved_at   timestamptz
);
create index contact_change_by_session on contact_change (session_id, asked_at desc);
create index contact_change_by_account on contact_change (account_id);
grant select, insert, update, delete on contact_change to tequio_app;

-- The names under which the holder of an account is known, so that a number that was silent for long can be asked
-- whose it is. Before somebody is signed in no community is known, and every wall stands.
create function names_of_account(account uuid) returns setof text
  language sql stable security definer set search_path = public
  begin atomic
    select m.name from account_member am join member m on m.community_id = am.community_id and m.id = am.member_id
     where am.account_id = account and m.left_on is null and m.erased_on is null;
  end;
revoke execute on function names_of_account(uuid) from public;
grant execute on function names_of_account(uuid) to tequio_app;
