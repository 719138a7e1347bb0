-- What happens beneath an item: comments, answers, reactions, mentions, followers, bookmarks.

create table comment (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references item (id) on delete cascade,
  -- replies hang under a comment, one level deep
  parent_id uuid references comment (id),
  role text not null default 'comment' check (role in ('comment', 'answer')),
  author_id uuid references person (id),
  mask_id uuid,
  body jsonb not null,
  body_text text not null,
  created_at timestamptz not null default now(),
  edited_at timestamptz,
  removed_at timestamptz,
  removed_by uuid references person (id),
  removed_as text,
  version int not null default 1,
  reply_count int not null default 0,
  reaction_counts int[] not null default '{0,0,0,0,0,0}',
  helped_count int not null default 0,
  -- the asker chose this answer
  accepted_at timestamptz,
  source text unique,
  check ((author_id is null) <> (mask_id is null))
);
-- a conversation page: comments of one item in order
create index comment_item on comment (item_id, created_at, id) where parent_id is null;
-- the replies beneath the comments of one page
create index comment_parent on comment (parent_id, created_at, id) where parent_id is not null;
-- a person's own comments (profile, export)
create index comment_author on comment (author_id, created_at desc, id desc);

create table comment_revision (
  comment_id uuid not null references comment (id) on delete cascade,
  version int not null,
  body jsonb not null,
  edited_by uuid not null references person (id),
  edited_at timestamptz not null,
  primary key (comment_id, version)
);

-- One reaction a person on each subject. `kind` is a number in the contract's list.
create table item_reaction (
  item_id uuid not null references item (id) on delete cascade,
  person_id uuid not null references person (id),
  kind smallint not null check (kind between 1 and 6),
  reacted_at timestamptz not null default now(),
  primary key (item_id, person_id)
);
create table comment_reaction (
  comment_id uuid not null references comment (id) on delete cascade,
  person_id uuid not null references person (id),
  kind smallint not null check (kind between 1 and 6),
  reacted_at timestamptz not null default now(),
  primary key (comment_id, person_id)
);
-- Numbers of reactions from elsewhere, where nobody's name came along: on an item or a comment. Kind 0 is "dit hielp".
create table nameless_reaction (
  subject_id uuid not null,
  kind smallint not null check (kind between 0 and 6),
  count int not null,
  primary key (subject_id, kind)
);
-- "dit hielp" exists only on answers
create table answer_helped (
  comment_id uuid not null references comment (id) on delete cascade,
  person_id uuid not null references person (id),
  helped_at timestamptz not null default now(),
  primary key (comment_id, person_id)
);

create table mention (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references item (id) on delete cascade,
  comment_id uuid references comment (id) on delete cascade,
  person_id uuid not null references person (id)
);
-- each person once in an item or comment; is this person named in it?
create unique index mention_once on mention (item_id, coalesce(comment_id, '00000000-0000-0000-0000-000000000000'), person_id);

-- Following or muting one item. No row: the default (its author and who commented follow it).
create table item_follow (
  item_id uuid not null references item (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  level text not null check (level in ('following', 'muted')),
  primary key (item_id, person_id)
);

create table bookmark (
  person_id uuid not null references person (id) on delete cascade,
  item_id uuid not null references item (id) on delete cascade,
  bookmarked_at timestamptz not null default now(),
  primary key (person_id, item_id)
);
-- my saved items, latest first
create index bookmark_person on bookmark (person_id, bookmarked_at desc, item_id desc);

-- How far somebody read one conversation, for the unread line on every device.
create table item_visit (
  person_id uuid not null references person (id) on delete cascade,
  item_id uuid not null references item (id) on delete cascade,
  seen_at timestamptz not null,
  primary key (person_id, item_id)
);
