-- Candidates stand on a ballot by who they are, and are named when it is shown: whoever is erased is erased here too.
update vote v
   set words = (v.words - 'options') || jsonb_build_object('people', coalesce(
         (select jsonb_object_agg(c.id, c.member_id) from candidacy c
           where c.community_id = v.community_id and c.contest_id = v.subject_id), '{}'))
 where v.subject_kind = 'contest' and v.words is not null;
