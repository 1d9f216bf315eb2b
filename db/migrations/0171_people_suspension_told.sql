-- Which sister communities were told of a suspension. Who comes to belong to one of them later is told of by a later
-- letter; and that it was lifted is told to those who know of it, and to nobody else.
create table suspension_told (
  community_id  uuid not null,
  suspension_id uuid not null,
  to_id         uuid not null references community,
  account_id    uuid not null,  -- no foreign key: who closes an account is known there by it until it is lifted
  told_on       date not null,
  primary key (community_id, suspension_id, to_id, account_id),
  foreign key (community_id, suspension_id) references suspension on delete cascade
);
call protect_tenant_table('suspension_told');
revoke update on suspension_told from tequio_app;

insert into suspension_told (community_id, suspension_id, to_id, account_id, told_on)
select distinct on (s.community_id, s.id, l.to_id, told.content ->> 'account')
       s.community_id, s.id, l.to_id, (told.content ->> 'account')::uuid, l.sent_at::date
  from letter_out l cross join lateral (select l.text::jsonb as content) told
  join suspension s on s.community_id = l.community_id and s.id::text = told.content ->> 'suspension'
 where l.kind = 'people.standing'
 order by s.community_id, s.id, l.to_id, told.content ->> 'account', l.sent_at;
