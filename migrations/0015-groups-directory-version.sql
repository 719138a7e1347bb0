-- Names, photos and visibility of people, departments and groups stand on nearly every screen and seldom change. What a
-- process keeps of them is good for as long as this number, which comes with the look-up of the viewer, stays the same.
create table directory_version (
  only_row boolean primary key default true check (only_row),
  version bigint not null default 1
);
insert into directory_version default values;

-- Deferred to the commit, so that a long import holds the row for a moment only; once in a transaction is enough.
create function note_directory_change() returns trigger language plpgsql as $$
begin
  if current_setting('plein.directory_noted', true) is distinct from pg_current_xact_id()::text then
    update directory_version set version = version + 1;
    perform set_config('plein.directory_noted', pg_current_xact_id()::text, true);
  end if;
  return null;
end
$$;

create constraint trigger person_in_directory
  after update of name, job_title, department_id, photo_file_id or delete on person deferrable initially deferred
  for each row execute function note_directory_change();
create constraint trigger department_in_directory
  after update of name, removed_at or delete on department deferrable initially deferred
  for each row execute function note_directory_change();
create constraint trigger group_in_directory
  after update of name, slug, visibility, archived_at or delete on "group" deferrable initially deferred
  for each row execute function note_directory_change();
