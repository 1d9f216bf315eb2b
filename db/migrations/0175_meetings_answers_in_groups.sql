-- What people thought of an evening is told in groups of five or more: two looks around one answer tell nothing of it.
-- What was shown before stays shown.
alter table evaluation_answer add column told boolean not null default true;
alter table evaluation_answer alter column told set default false;
