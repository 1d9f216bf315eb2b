-- The same key may be counted by the quarter of an hour and by the day; both windows can begin at once.
alter table rate add column minutes int not null default 0;
alter table rate drop constraint rate_pkey;
alter table rate add primary key (key, window_at, minutes);
create index rate_old on rate (window_at);
