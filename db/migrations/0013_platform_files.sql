-- Which of these bytes does any community still keep? Answers only about fingerprints that are named.
create index file_by_fingerprint on file (sha256);
create function kept_files(fingerprints text[]) returns setof text
  language sql stable security definer set search_path = public
begin atomic
  select distinct sha256 from file where sha256 = any (fingerprints);
end;
revoke all on function kept_files from public;
grant execute on function kept_files to tequio_app;
