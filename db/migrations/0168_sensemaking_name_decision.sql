-- The decision by which a name was taken, where it was one of ours: it tells who, when, and how many.
alter table glossary_name add decision_id uuid,
  add foreign key (community_id, decision_id) references decision;
