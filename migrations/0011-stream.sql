-- How far somebody read the home stream, on all devices together.
create table stream_visit (
  person_id uuid primary key references person (id) on delete cascade,
  seen_at timestamptz not null,
  -- 'newest' | 'relevant': the order this person chose
  sort text not null default 'newest' check (sort in ('newest', 'relevant'))
);
