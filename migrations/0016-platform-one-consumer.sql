-- One cursor for all domains instead of one each: every fact is read once, and a batch digested in one transaction. It goes on
-- where the hindmost domain was; what others did already they do again, which listeners bear.
insert into outbox_consumer (name, position)
select 'worker', min(position) from outbox_consumer having count(*) > 0
on conflict do nothing;

delete from outbox_consumer where name <> 'worker';
