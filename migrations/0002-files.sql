-- Bytes that members brought in. The bytes themselves lie in the file store under the file's own id.
create table file (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 bytea not null,
  kind text not null check (kind in ('image', 'document')),
  width int,
  height int,
  -- widths of which a derived picture exists, smallest first
  derived int[] not null default '{}',
  created_at timestamptz not null default now(),
  -- set when something refers to it; what stays unclaimed for a day is swept
  claimed_at timestamptz,
  removed_at timestamptz
);
-- the sweep of unclaimed and removed files
create index file_unclaimed on file (created_at) where claimed_at is null;
-- the same sweep: what was removed longer ago than the grace period
create index file_removed on file (removed_at) where removed_at is not null;
