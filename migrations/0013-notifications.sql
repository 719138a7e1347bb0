-- The inbox. One row a person and group key: later events of the same kind on the same subject join it.
create table notification (
  id uuid primary key default gen_random_uuid(),
  recipient_id uuid not null references person (id) on delete cascade,
  -- what happened: 'comment', 'reply', 'mention', 'reaction', 'answer', 'accepted', 'group-request', …
  kind text not null,
  -- why it reaches this person: 'author', 'mentioned', 'following', 'group-all', 'host', …
  reason text not null,
  group_key text not null,
  item_id uuid references item (id) on delete cascade,
  comment_id uuid references comment (id) on delete cascade,
  group_id uuid references "group" (id) on delete cascade,
  -- latest first, at most twenty kept; the count tells the rest
  actor_ids uuid[] not null,
  actor_count int not null default 1,
  happened_at timestamptz not null,
  read_at timestamptz
);
-- joining an unread notification of the same key
create unique index notification_unread_key on notification (recipient_id, group_key) where read_at is null;
-- what is taken back because a request or invitation to a group is closed
create index notification_group on notification (group_id) where group_id is not null and read_at is null;
-- the inbox, latest first
create index notification_inbox on notification (recipient_id, happened_at desc, id desc);

-- Kinds that somebody does not want in the inbox. No row: wanted.
create table notification_setting (
  person_id uuid not null references person (id) on delete cascade,
  kind text not null,
  inbox boolean not null,
  primary key (person_id, kind)
);
