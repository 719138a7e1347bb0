-- The organisation, who may sign in, and how.

create table organisation (
  only_row boolean primary key default true check (only_row),
  name text not null,
  brand_colour text not null default '#17604c',
  logo_file_id uuid references file (id),
  purpose text not null default '',
  language text not null default 'nl' check (language in ('nl', 'en')),
  time_zone text not null default 'Europe/Amsterdam',
  -- 'soft' leads people through their profile before a first post, 'hard' demands it
  profile_gate text not null default 'soft' check (profile_gate in ('off', 'soft', 'hard')),
  demo boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now()
);

-- One account a person, with the same id. State 'none' is for people who only come from an import.
create table account (
  id uuid primary key default gen_random_uuid(),
  email text,
  staff_number text,
  -- what the person is called and looks like, kept by a trigger of people: these screens cannot look up to profiles
  name text not null default '',
  photo_file_id uuid references file (id),
  role text not null default 'employee' check (role in ('employee', 'editor', 'community_manager', 'administrator')),
  state text not null default 'invited' check (state in ('none', 'invited', 'active', 'deactivated')),
  password_hash text,
  language text check (language in ('nl', 'en')),
  time_zone text,
  created_at timestamptz not null default now(),
  activated_at timestamptz,
  deactivated_at timestamptz
);
-- who signs in under this name, in any case; nobody else has it
create unique index account_email on account (lower(email)) where email is not null;
create unique index account_staff_number on account (lower(staff_number)) where staff_number is not null;
-- the administrator's list: by name, page by page; imported authors without an account are not in it
create index account_name on account (fold(name), id) where state <> 'none';

create table session (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account (id) on delete cascade,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  last_seen_on date not null default current_date,
  expires_at timestamptz not null,
  -- the browser in plain words, for the list of one's own devices
  device text not null default '',
  -- when the person last proved who they are; changing a way in asks for a fresh proof
  proved_at timestamptz not null default now()
);
-- ending all sessions of one account
create index session_account on session (account_id);
-- the nightly sweep of what is over
create index session_expires_at on session (expires_at);

-- Browsers that an account signed in from before. They keep their own count of tries, so that somebody who guesses at an
-- account cannot lock its owner out.
create table known_device (
  token_hash bytea not null,
  account_id uuid not null references account (id) on delete cascade,
  last_used_on date not null default current_date,
  primary key (token_hash, account_id)
);
-- a closed account forgets its browsers
create index known_device_account on known_device (account_id);
-- the nightly sweep
create index known_device_last_used on known_device (last_used_on);

create table passkey (
  id text primary key,
  account_id uuid not null references account (id) on delete cascade,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null default now(),
  last_used_on date
);
-- one's own passkeys
create index passkey_account on passkey (account_id);

-- One-time proofs: challenges of passkeys, links of invitation and reset, printed codes. Only hashes are kept.
create table one_time_proof (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('passkey_challenge', 'invitation', 'access_code', 'password_reset', 'email_change')),
  account_id uuid references account (id) on delete cascade,
  secret_hash bytea not null,
  -- the new address of an e-mail change
  detail text,
  created_by uuid references account (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
-- what a link or code opens; ending those of one account; the nightly sweep
create unique index one_time_proof_secret on one_time_proof (secret_hash);
create index one_time_proof_account on one_time_proof (account_id, kind);
create index one_time_proof_expires_at on one_time_proof (expires_at);

-- What was done to accounts and rights, and what was denied. Never content.
create table audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_id uuid,
  action text not null,
  object text not null default '',
  result text not null check (result in ('done', 'denied')),
  origin text not null default '',
  detail jsonb not null default '{}'
);
-- whoever runs Plein reads it from the end
create index audit_log_at on audit_log (at desc, id desc);
