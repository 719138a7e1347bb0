-- Departments as a tree, people, and who follows whom.

create table department (
  id uuid primary key default gen_random_uuid(),
  parent_id uuid references department (id),
  name text not null,
  -- itself and all above it, root first: membership of "a department with all below it" is one array look-up
  path uuid[] not null,
  created_at timestamptz not null default now(),
  removed_at timestamptz
);
-- the tree, level by level
create index department_parent on department (parent_id, name);
-- everything below one department
create index department_path on department using gin (path);
-- no two of the same name side by side, also when two people add them at once
create unique index department_name_in_parent on department (coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), lower(name)) where removed_at is null;

-- The id is the account's.
create table person (
  id uuid primary key references account (id),
  name text not null,
  -- how it sorts: last name first, without prefix ("Berg, Jan van den")
  sort_name text not null,
  job_title text not null default '',
  department_id uuid references department (id),
  manager_id uuid references person (id),
  location text not null default '',
  phone text not null default '',
  contact_email text not null default '',
  -- 1 = Monday … 7 = Sunday
  working_days smallint[] not null default '{}',
  about text not null default '',
  languages text[] not null default '{}',
  photo_file_id uuid references file (id),
  -- field → 'everyone' | 'department' | 'nobody'; a field that is not named is for everyone
  visibility jsonb not null default '{}',
  -- where an imported person comes from: 'stackexchange:<site>:user:7'
  source text unique,
  joined_on date not null default current_date,
  left_on date,
  version int not null default 1,
  follower_count int not null default 0
);
-- who began here lately, on the home screen
create index person_joined on person (joined_on desc, id) where left_on is null;
-- The account's screens draw name and face too, and stand before people in the order of domains.
create function person_face_to_account() returns trigger language plpgsql as $$
begin
  update account set name = new.name, photo_file_id = new.photo_file_id where id = new.id;
  return null;
end $$;
create trigger person_face_to_account after insert or update of name, photo_file_id on person
  for each row execute function person_face_to_account();
-- the directory: by name, within a department, around a manager
create index person_sort_name on person (sort_name, id);
create index person_department on person (department_id, sort_name, id);
create index person_manager on person (manager_id) where manager_id is not null;
-- may this file be read, as somebody's face?
create index person_photo on person (photo_file_id) where photo_file_id is not null;
-- typos and accents in names, and parts of names (autocomplete)
create index person_name_trigram on person using gin (fold(name) gin_trgm_ops);

-- What people can be asked about, and what they like. One list of words an organisation shares.
create table person_topic (
  person_id uuid not null references person (id) on delete cascade,
  kind text not null check (kind in ('expertise', 'interest')),
  topic text not null,
  label text not null,
  -- the order in which the person named them
  position int not null default 0,
  primary key (person_id, kind, topic)
);
-- filter of the directory, and suggestions while typing
create index person_topic_topic on person_topic (topic text_pattern_ops, kind);

create table person_follow (
  follower_id uuid not null references person (id) on delete cascade,
  followed_id uuid not null references person (id) on delete cascade,
  followed_at timestamptz not null default now(),
  primary key (follower_id, followed_id),
  check (follower_id <> followed_id)
);
-- who follows this person
create index person_follow_followed on person_follow (followed_id, follower_id);

create table employee_import (
  id uuid primary key default gen_random_uuid(),
  started_by uuid not null references account (id),
  -- gone once the import is done: it holds what a personnel system knows
  file_id uuid references file (id) on delete set null,
  mapping jsonb not null,
  dry_run boolean not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  rows_total int,
  rows_done int not null default 0,
  created int not null default 0,
  changed int not null default 0,
  unchanged int not null default 0,
  refused int not null default 0,
  departments int not null default 0,
  -- the first five thousand: { line, column, code, params, leavesOut }
  problems jsonb not null default '[]',
  problem_count int not null default 0,
  failure text,
  started_at timestamptz not null default now(),
  finished_at timestamptz
);
-- the last imports
create index employee_import_started_at on employee_import (started_at desc);
