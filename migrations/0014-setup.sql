-- Communities that were brought in from elsewhere.
create table community_import (
  id uuid primary key default gen_random_uuid(),
  started_by uuid references account (id),
  source text not null,
  group_id uuid references "group" (id),
  -- the uploaded zip, until it is in; null for a folder that a command named
  file_id uuid references file (id) on delete set null,
  -- 'group' makes one for the community; 'everyone' lets it flow to all
  into_audience text not null default 'group' check (into_audience in ('group', 'everyone')),
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  step text not null default '',
  rows_done int not null default 0,
  rows_total int,
  -- what came in, and what could not be carried
  report jsonb,
  failure text,
  -- the file that the failure is about
  failed_file text,
  started_at timestamptz not null default now(),
  finished_at timestamptz
);
-- the last imports
create index community_import_started_at on community_import (started_at desc);

-- How far the demo organisation is filled, for the set-up's last screen.
create table demo_seeding (
  only_row boolean primary key default true check (only_row),
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  step text,
  percent int not null default 0,
  finished_at timestamptz
);
