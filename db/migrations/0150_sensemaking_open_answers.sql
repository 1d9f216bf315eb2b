-- What people answered in their own words is read by coders, too: which question it was.
alter table coding add source_question text check (length(source_question) between 1 and 400);
alter table coding add check ((source_kind = 'survey_question') = (source_question is not null));
