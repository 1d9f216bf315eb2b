-- A letter can bring a calendar file: the day is in the calendar without a way through a page.
alter table post add column calendar text;
