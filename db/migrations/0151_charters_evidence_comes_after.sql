-- What shows that a promise was kept comes after it: whoever walks the thread from a finding arrives there.
insert into thread_link (community_id, from_kind, from_id, relation, to_kind, to_id, at)
  select community_id, to_kind, to_id, 'is_shown_by', from_kind, from_id, at
    from thread_link where from_kind = 'commitment_evidence' and relation = 'shows' and to_kind = 'commitment';
delete from thread_link where from_kind = 'commitment_evidence' and relation = 'shows' and to_kind = 'commitment';
