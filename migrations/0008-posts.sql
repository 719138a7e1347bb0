-- Posts: polls and link previews.
create table poll (
  item_id uuid primary key references item (id) on delete cascade,
  question text not null,
  multiple boolean not null,
  closes_at timestamptz,
  voter_count int not null default 0
);
create table poll_option (
  item_id uuid not null references poll (item_id) on delete cascade,
  position smallint not null,
  label text not null,
  vote_count int not null default 0,
  primary key (item_id, position)
);
create table poll_vote (
  item_id uuid not null references poll (item_id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  position smallint not null,
  primary key (item_id, person_id, position),
  foreign key (item_id, position) references poll_option (item_id, position) on delete cascade
);

-- One preview an address, shared by all items that link to it. Never fetched on behalf of a reader.
create table link_preview (
  url text primary key,
  state text not null check (state in ('fetched', 'failed')),
  title text not null default '',
  description text not null default '',
  site_name text not null default '',
  image_file_id uuid references file (id),
  fetched_at timestamptz not null default now()
);
create table item_link (
  item_id uuid not null references item (id) on delete cascade,
  position smallint not null,
  url text not null,
  -- the author took the card away
  hidden boolean not null default false,
  primary key (item_id, position)
);
-- which items show the card of a link, once it was fetched
create index item_link_url on item_link (url);
