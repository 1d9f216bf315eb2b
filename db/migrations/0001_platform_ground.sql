-- The ground every room stands on: which community a statement speaks for, and the wall around it.

-- Fails loudly when no community was set: a forgotten setting must never mean "all of them".
create function current_community() returns uuid language sql stable
  return current_setting('app.community')::uuid;

-- Optional settings: null when the actor is a device, a token or the public.
create function current_account() returns uuid language sql stable
  return nullif(current_setting('app.account', true), '')::uuid;

-- One policy per command, no OR: the planner keeps its indexes and a reader sees the whole wall.
create procedure protect_tenant_table(tenant regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant);
  execute format('create policy of_community_select on %s for select using (community_id = current_community())', tenant);
  execute format('create policy of_community_insert on %s for insert with check (community_id = current_community())', tenant);
  execute format('create policy of_community_update on %s for update using (community_id = current_community()) with check (community_id = current_community())', tenant);
  execute format('create policy of_community_delete on %s for delete using (community_id = current_community())', tenant);
  execute format('grant select, insert, update, delete on %s to tequio_app', tenant);
end $$;

-- Rows that are written once: the program may add and read, nobody may change.
create procedure protect_append_only_table(tenant regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant);
  execute format('create policy of_community_select on %s for select using (community_id = current_community())', tenant);
  execute format('create policy of_community_insert on %s for insert with check (community_id = current_community())', tenant);
  execute format('grant select, insert on %s to tequio_app', tenant);
end $$;
