-- A room asks for the letters of its own kind, and some rooms ask with every vote.
create index letter_in_by_kind on letter_in (community_id, kind, received_at);
