-- Groups and who belongs to them. Groups own the audience: everyone, a group, a department with all below it.

create table "group" (
  id uuid primary key default gen_random_uuid(),
  slug text not null,
  name text not null,
  purpose text not null default '',
  -- open: everyone reads; closed: everyone knows it exists; secret: only members know it exists
  visibility text not null check (visibility in ('open', 'closed', 'secret')),
  joining text not null check (joining in ('direct', 'request', 'invitation')),
  welcome text not null default '',
  charter_problem text not null default '',
  charter_for_whom text not null default '',
  charter_change text not null default '',
  cover_file_id uuid references file (id),
  created_by uuid not null references person (id),
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  member_count int not null default 0,
  last_item_at timestamptz,
  -- where an imported group comes from: 'stackexchange:<site>'
  source text unique,
  version int not null default 1
);
-- a group by its address
create unique index group_slug on "group" (slug);
-- may this file be read, as the cover of a group?
create index group_cover on "group" (cover_file_id) where cover_file_id is not null;
-- the list of groups: most recently alive first
create index group_alive on "group" (coalesce(last_item_at, created_at) desc, id) where archived_at is null;
-- names that are like what was typed
create index group_name_trigram on "group" using gin (fold(name) gin_trgm_ops);

-- Names that a group had in addresses before: its links keep working.
create table group_former_slug (
  slug text primary key,
  group_id uuid not null references "group" (id) on delete cascade
);

create table group_member (
  group_id uuid not null references "group" (id) on delete cascade,
  person_id uuid not null references person (id),
  state text not null check (state in ('active', 'requested', 'invited')),
  role text not null default 'member' check (role in ('host', 'member')),
  -- what reaches the inbox: everything, what is meant for me, nothing
  notice_level text not null default 'mentions' check (notice_level in ('all', 'mentions', 'none')),
  -- a muted group stays out of the home stream
  muted boolean not null default false,
  -- a button on the home screen, in this order
  pinned_at timestamptz,
  -- joined because a department joins automatically
  by_department uuid references department (id),
  invited_by uuid references person (id),
  since timestamptz not null default now(),
  seen_at timestamptz,
  primary key (group_id, person_id)
);
-- "my groups": read with every request to know the viewer's audiences
create index group_member_person on group_member (person_id, state) include (group_id, role, muted);
-- the list of members, hosts first; and the longest-standing one
create index group_member_group on group_member (group_id, state, role, since);
-- how many invitations somebody sent of late
create index group_member_invited_by on group_member (invited_by, since) where state = 'invited';

-- Departments whose people join by themselves, with all below; and who left on purpose is not taken in again.
create table group_department (
  group_id uuid not null references "group" (id) on delete cascade,
  department_id uuid not null references department (id),
  added_by uuid not null references person (id),
  added_at timestamptz not null default now(),
  primary key (group_id, department_id)
);
-- which groups a department joins, when somebody moves
create index group_department_department on group_department (department_id);
create table group_left (
  group_id uuid not null references "group" (id) on delete cascade,
  person_id uuid not null references person (id),
  left_at timestamptz not null default now(),
  -- null: of one's own accord
  removed_by uuid references person (id),
  -- the membership as it was, for taking the leaving back
  membership jsonb not null,
  primary key (group_id, person_id)
);

-- Groups that an organisation pins for everyone or for a department (the monteur's direct button).
create table group_button (
  group_id uuid not null references "group" (id) on delete cascade,
  department_id uuid references department (id),
  added_by uuid not null references person (id),
  added_at timestamptz not null default now()
);
-- the buttons of a department, read with every home screen
create index group_button_department on group_button (department_id);
-- one button a group and department, or for everyone
create unique index group_button_once on group_button (group_id, coalesce(department_id, '00000000-0000-0000-0000-000000000000'));
