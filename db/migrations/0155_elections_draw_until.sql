-- Until which day people can say yes to being drawn: a promise to whoever is still thinking about it.
alter table draw
  add column yes_until date,
  add constraint draw_until_for_volunteers check (yes_until is null or pool = 'volunteers');
