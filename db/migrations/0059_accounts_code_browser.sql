-- A code belongs to the browser that asked for it: whoever guesses in another one guesses at nothing, and cannot
-- use up the tries of the person who waits for their message.
delete from sign_in_code;
alter table sign_in_code add column browser_hash bytea not null;
drop index sign_in_code_by_contact;
create index sign_in_code_by_browser on sign_in_code (contact, browser_hash, created_at desc);
