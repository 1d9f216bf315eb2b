-- Who sees to a first step is kept by who they are, and named when it is shown. Steps from before keep their word.
alter table installation_task add column owner_id uuid;
alter table installation_task add foreign key (community_id, owner_id) references member;
alter table installation_task alter column owner drop not null;
alter table installation_task add constraint installation_task_owned check (num_nonnulls(owner, owner_id) = 1);
