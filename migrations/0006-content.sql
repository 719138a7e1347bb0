-- The item: whatever a member publishes. Kinds add a detail table of their own, keyed by the item's id.

create table item (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  -- exactly one of both; masks come with the anonymous button
  author_id uuid references person (id),
  mask_id uuid,
  state text not null check (state in ('scheduled', 'published', 'archived', 'removed')),
  title text not null default '',
  -- rich text as the contract defines it, and the plain text that is derived from it
  body jsonb not null,
  body_text text not null default '',
  created_at timestamptz not null default now(),
  published_at timestamptz,
  scheduled_for timestamptz,
  edited_at timestamptz,
  removed_at timestamptz,
  removed_by uuid references person (id),
  -- in which role it was removed: 'author' | 'host' | 'community_manager' | 'administrator'
  removed_as text,
  comments_closed_at timestamptz,
  version int not null default 1,
  comment_count int not null default 0,
  answer_count int not null default 0,
  -- by kind, in the order of the contract's list of reactions
  reaction_counts int[] not null default '{0,0,0,0,0,0}',
  last_comment_at timestamptz,
  source text unique,
  check ((author_id is null) <> (mask_id is null)),
  check (state <> 'published' or published_at is not null),
  check (state <> 'scheduled' or scheduled_for is not null)
);
-- a person's own items, newest first (profile)
create index item_author on item (author_id, published_at desc, id desc) where state = 'published';
-- what the schedule must publish
create index item_scheduled on item (scheduled_for) where state = 'scheduled';
-- lists of one kind (questions, news)
create index item_kind on item (kind, published_at desc, id desc) where state = 'published';

-- Where an item flows: the rows of every stream. `audience_id` is the organisation's fixed id, a group's or a department's.
create table placement (
  item_id uuid not null references item (id) on delete cascade,
  audience_id uuid not null,
  audience_kind text not null check (audience_kind in ('everyone', 'group', 'department')),
  published_at timestamptz not null,
  placed_by uuid references person (id),
  -- the first placement is where it was posted; others are shares
  is_origin boolean not null,
  pinned_at timestamptz,
  primary key (item_id, audience_id)
);
-- the home stream: newest first over all audiences, filtered by the viewer's list without a visit to the table
create index placement_stream on placement (published_at desc, item_id desc) include (audience_id, placed_by);
-- one group's stream, and the lateral form for viewers who are only in quiet groups
create index placement_audience on placement (audience_id, published_at desc, item_id desc);
-- what one followed person placed, for the same viewers
create index placement_placed_by on placement (placed_by, published_at desc, item_id desc);
-- what is pinned in one audience
create index placement_pinned on placement (audience_id, pinned_at desc) where pinned_at is not null;

create table item_revision (
  item_id uuid not null references item (id) on delete cascade,
  version int not null,
  title text not null,
  body jsonb not null,
  edited_by uuid not null references person (id),
  edited_at timestamptz not null,
  primary key (item_id, version)
);

create table tag (
  id uuid primary key default gen_random_uuid(),
  -- normalised by the contract's rule
  name text not null unique,
  label text not null
);
-- tags for what is being typed
create index tag_name_trigram on tag using gin (fold(label) gin_trgm_ops);
create table item_tag (
  item_id uuid not null references item (id) on delete cascade,
  tag_id uuid not null references tag (id),
  primary key (item_id, tag_id)
);
-- everything under one tag
create index item_tag_tag on item_tag (tag_id, item_id);
create table tag_follow (
  person_id uuid not null references person (id) on delete cascade,
  tag_id uuid not null references tag (id) on delete cascade,
  primary key (person_id, tag_id)
);

create table attachment (
  item_id uuid not null references item (id) on delete cascade,
  file_id uuid not null references file (id),
  position smallint not null,
  alt text not null default '',
  primary key (item_id, file_id)
);
-- who may fetch a file: the items it hangs on
create index attachment_file on attachment (file_id);

-- What somebody is still writing, on whichever device. One row a composer; content is the composer's own form.
create table draft (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  kind text not null,
  content jsonb not null,
  -- the files in it, which stay as long as the draft does
  file_ids uuid[] not null default '{}',
  version int not null default 1,
  changed_at timestamptz not null default now()
);
-- one's own drafts, latest first
create index draft_person on draft (person_id, changed_at desc);
-- does a draft still hold this file?
create index draft_files on draft using gin (file_ids);
