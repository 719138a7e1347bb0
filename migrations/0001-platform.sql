-- The ground under every domain: the outbox, its consumers, and the memory of what a caller already sent.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- unaccent() is only stable because its dictionary may change; indexes need an immutable form.
create function fold(text) returns text language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, $1));

-- Facts as they were committed. `position` is given after commit by the sequencer, without gaps, so that a consumer
-- that remembers one number has missed nothing.
create table outbox (
  id bigint generated always as identity primary key,
  position bigint unique,
  kind text not null,
  payload jsonb not null,
  emitted_at timestamptz not null default now()
);
-- the sequencer: what has no position yet, in order
create index outbox_waiting on outbox (id) where position is null;
-- pruning by age
create index outbox_emitted_at on outbox (emitted_at);

create table outbox_consumer (
  name text primary key,
  position bigint not null default 0,
  moved_at timestamptz not null default now()
);

-- Events that a consumer could not digest, kept apart so that those behind them go on.
create table outbox_parked (
  consumer text not null,
  position bigint not null,
  kind text not null,
  payload jsonb not null,
  error text not null,
  parked_at timestamptz not null default now(),
  primary key (consumer, position)
);

-- What was answered to a write, so that a repeated one gets the same answer and happens once.
create table idempotency (
  account_id uuid not null,
  key uuid not null,
  request_hash bytea not null,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (account_id, key)
);
-- the nightly sweep of what is older than a day
create index idempotency_created_at on idempotency (created_at);

-- Limits per account and action (rate-limiter-flexible's own form).
create table rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
