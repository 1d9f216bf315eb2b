-- The release of a survey that a ground was drawn from: a newer one is told beside it, and the figure stays as it was.
alter table clause_ground add release_id uuid,
  add foreign key (community_id, release_id) references survey_release;
update clause_ground g
   set release_id = (
     select r.id from survey_finding_figure f
       join survey_release r on r.community_id = f.community_id and r.id = f.release_id
      where f.community_id = g.community_id and f.finding_id = g.from_id and r.released_on <= g.added_at::date
      order by r.number desc limit 1)
 where g.from_kind = 'finding';
