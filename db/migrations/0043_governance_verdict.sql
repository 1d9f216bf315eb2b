-- What the rules found about one act, with the version then in force: re-read in ten years as it was.
create table verdict (
  community_id    uuid not null,
  id              uuid not null,
  subject_kind    text not null check (subject_kind ~ '^[a-z_]+$'),
  subject_id      uuid not null,
  version_id      uuid not null,
  facts           jsonb not null,
  findings        jsonb not null,
  status          text not null check (status in ('met', 'not_met', 'cannot_tell')),
  at              timestamptz not null,
  overridden_by   uuid,
  overridden_at   timestamptz,
  override_office text,
  override_reason text check (length(override_reason) between 10 and 4000),
  primary key (community_id, id),
  foreign key (community_id, version_id) references agreement_version,
  foreign key (community_id, overridden_by) references member,
  check ((overridden_by is null) = (override_reason is null)),
  check ((overridden_by is null) = (overridden_at is null)),
  check ((overridden_by is null) = (override_office is null)),
  check (overridden_by is null or status <> 'met')
);
create index verdict_by_subject on verdict (community_id, subject_kind, subject_id, at desc);
call protect_tenant_table('verdict');
revoke delete on verdict from tequio_app;

-- A verdict is judged once. An override is written beside it, once, and stays.
create function refuse_to_rejudge() returns trigger language plpgsql as $$
begin
  if (new.subject_kind, new.subject_id, new.version_id, new.facts, new.findings, new.status, new.at)
     is distinct from (old.subject_kind, old.subject_id, old.version_id, old.facts, old.findings, old.status, old.at)
     or old.overridden_by is not null then
    raise exception 'A verdict is not rewritten.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger verdict_stays before update on verdict for each row execute function refuse_to_rejudge();
