-- What all migrations together make. Written by 'npm run schema'; a test keeps it current. Read it, don't run it.

create extension pg_trgm;
create extension unaccent;

CREATE OR REPLACE FUNCTION public.fold(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(unaccent('unaccent'::regdictionary, $1));

CREATE OR REPLACE FUNCTION public.name_query(text)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ((SELECT string_agg(((''''::text || word.word) || ''':*'::text), ' & '::text) AS string_agg FROM unnest(tsvector_to_array(name_words($1))) word(word)))::tsquery;

CREATE OR REPLACE FUNCTION public.name_words(text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN array_to_tsvector(array_remove(string_to_array(translate(fold($1), '-.,''’`"()/_\'::text, '            '::text), ' '::text), ''::text));

CREATE OR REPLACE FUNCTION public.note_directory_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_setting('plein.directory_noted', true) is distinct from pg_current_xact_id()::text then
    update directory_version set version = version + 1;
    perform set_config('plein.directory_noted', pg_current_xact_id()::text, true);
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.people_named_like(text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET "pg_trgm.word_similarity_threshold" TO '0.4'
BEGIN ATOMIC
 SELECT person.id
    FROM person
   WHERE (fold($1) <% fold(person.name));
END;

CREATE OR REPLACE FUNCTION public.person_face_to_account()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update account set name = new.name, photo_file_id = new.photo_file_id where id = new.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.search_is_old(title_vector tsvector, published_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ((title_vector || array_to_tsvector(ARRAY[search_month(published_at)])) <> title_vector);

CREATE OR REPLACE FUNCTION public.search_month(timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ('~'::text || (((EXTRACT(year FROM ($1 AT TIME ZONE 'UTC'::text)) * (100)::numeric) + EXTRACT(month FROM ($1 AT TIME ZONE 'UTC'::text))))::integer);

CREATE OR REPLACE FUNCTION public.search_words(text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (to_tsvector('plein_nl'::regconfig, translate($1, './_@:\'::text, '      '::text)) || to_tsvector('plein_en'::regconfig, translate($1, './_@:\'::text, '      '::text)));

create table account (
  id uuid not null default gen_random_uuid(),
  email text,
  staff_number text,
  name text not null default ''::text,
  photo_file_id uuid,
  role text not null default 'employee'::text,
  state text not null default 'invited'::text,
  password_hash text,
  language text,
  time_zone text,
  created_at timestamp with time zone not null default now(),
  activated_at timestamp with time zone,
  deactivated_at timestamp with time zone,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text]))),
  constraint account_role_check CHECK ((role = ANY (ARRAY['employee'::text, 'editor'::text, 'community_manager'::text, 'administrator'::text]))),
  constraint account_state_check CHECK ((state = ANY (ARRAY['none'::text, 'invited'::text, 'active'::text, 'deactivated'::text]))),
  constraint account_photo_file_id_fkey FOREIGN KEY (photo_file_id) REFERENCES file(id)
);
CREATE UNIQUE INDEX account_email ON account USING btree (lower(email)) WHERE (email IS NOT NULL);
CREATE INDEX account_name ON account USING btree (fold(name), id) WHERE (state <> 'none'::text);
CREATE UNIQUE INDEX account_staff_number ON account USING btree (lower(staff_number)) WHERE (staff_number IS NOT NULL);

create table answer_helped (
  comment_id uuid not null,
  person_id uuid not null,
  helped_at timestamp with time zone not null default now(),
  constraint answer_helped_pkey PRIMARY KEY (comment_id, person_id),
  constraint answer_helped_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comment(id) ON DELETE CASCADE,
  constraint answer_helped_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table article (
  item_id uuid not null,
  kicker text not null default ''::text,
  intro text not null default ''::text,
  cover_file_id uuid,
  cover_alt text not null default ''::text,
  leads_until timestamp with time zone,
  constraint article_pkey PRIMARY KEY (item_id),
  constraint article_cover_file_id_fkey FOREIGN KEY (cover_file_id) REFERENCES file(id),
  constraint article_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE CASCADE
);
CREATE INDEX article_cover ON article USING btree (cover_file_id) WHERE (cover_file_id IS NOT NULL);
CREATE INDEX article_leads ON article USING btree (leads_until) WHERE (leads_until IS NOT NULL);

create table attachment (
  item_id uuid not null,
  file_id uuid not null,
  "position" smallint not null,
  alt text not null default ''::text,
  constraint attachment_pkey PRIMARY KEY (item_id, file_id),
  constraint attachment_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id),
  constraint attachment_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE CASCADE
);
CREATE INDEX attachment_file ON attachment USING btree (file_id);

create table audit_log (
  id bigint not null generated as identity,
  at timestamp with time zone not null default now(),
  actor_id uuid,
  action text not null,
  object text not null default ''::text,
  result text not null,
  origin text not null default ''::text,
  detail jsonb not null default '{}'::jsonb,
  constraint audit_log_pkey PRIMARY KEY (id),
  constraint audit_log_result_check CHECK ((result = ANY (ARRAY['done'::text, 'denied'::text])))
);
CREATE INDEX audit_log_at ON audit_log USING btree (at DESC, id DESC);

create table bookmark (
  person_id uuid not null,
  item_id uuid not null,
  bookmarked_at timestamp with time zone not null default now(),
  constraint bookmark_pkey PRIMARY KEY (person_id, item_id),
  constraint bookmark_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE CASCADE,
  constraint bookmark_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX bookmark_person ON bookmark USING btree (person_id, bookmarked_at DESC, item_id DESC);

create table comment (
  id uuid not null default gen_random_uuid(),
  item_id uuid not null,
  parent_id uuid,
  role text not null default 'comment'::text,
  author_id uuid,
  mask_id uuid,
  body jsonb not null,
  body_text text not null,
  created_at timestamp with time zone not null default now(),
  edited_at timestamp with time zone,
  removed_at timestamp with time zone,
  removed_by uuid,
  removed_as text,
  version integer not null default 1,
  reply_count integer not null default 0,
  reaction_counts integer[] not null default '{0,0,0,0,0,0}'::integer[],
  helped_count integer not null default 0,
  accepted_at timestamp with time zone,
  source text,
  constraint comment_pkey PRIMARY KEY (id),
  constraint comment_source_key UNIQUE (source),
  constraint comment_check CHECK (((author_id IS NULL) <> (mask_id IS NULL))),
  constraint comment_role_check CHECK ((role = ANY (ARRAY['comment'::text, 'answer'::text]))),
  constraint comment_author_id_fkey FOREIGN KEY (author_id) REFERENCES person(id),
  constraint comment_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE CASCADE,
  constraint comment_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES comment(id),
  constraint comment_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES person(id)
);
CREATE INDEX comment_author ON comment USING btree (author_id, created_at DESC, id DESC);
CREATE INDEX comment_item ON comment USING btree (item_id, created_at, id) WHERE (parent_id IS NULL);
CREATE INDEX comment_parent ON comment USING btree (parent_id, created_at, id) WHERE (parent_id IS NOT NULL);

create table comment_reaction (
  comment_id uuid not null,
  person_id uuid not null,
  kind smallint not null,
  reacted_at timestamp with time zone not null default now(),
  constraint comment_reaction_pkey PRIMARY KEY (comment_id, person_id),
  constraint comment_reaction_kind_check CHECK (((kind >= 1) AND (kind <= 6))),
  constraint comment_reaction_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comment(id) ON DELETE CASCADE,
  constraint comment_reaction_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table comment_revision (
  comment_id uuid not null,
  version integer not null,
  body jsonb not null,
  edited_by uuid not null,
  edited_at timestamp with time zone not null,
  constraint comment_revision_pkey PRIMARY KEY (comment_id, version),
  constraint comment_revision_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comment(id) ON DELETE CASCADE,
  constraint comment_revision_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES person(id)
);

create table community_import (
  id uuid not null default gen_random_uuid(),
  started_by uuid,
  source text not null,
  group_id uuid,
  file_id uuid,
  into_audience text not null default 'group'::text,
  state text not null default 'waiting'::text,
  step text not null default ''::text,
  rows_done integer not null default 0,
  rows_total integer,
  report jsonb,
  failure text,
  failed_file text,
  started_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  constraint community_import_pkey PRIMARY KEY (id),
  constraint community_import_into_audience_check CHECK ((into_audience = ANY (ARRAY['group'::text, 'everyone'::text]))),
  constraint community_import_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text]))),
  constraint community_import_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id) ON DELETE SET NULL,
  constraint community_import_group_id_fkey FOREIGN KEY (group_id) REFERENCES "group"(id),
  constraint community_import_started_by_fkey FOREIGN KEY (started_by) REFERENCES account(id)
);
CREATE INDEX community_import_started_at ON community_import USING btree (started_at DESC);

create table demo_seeding (
  only_row boolean not null default true,
  state text not null default 'waiting'::text,
  step text,
  percent integer not null default 0,
  finished_at timestamp with time zone,
  constraint demo_seeding_pkey PRIMARY KEY (only_row),
  constraint demo_seeding_only_row_check CHECK (only_row),
  constraint demo_seeding_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])))
);

create table department (
  id uuid not null default gen_random_uuid(),
  parent_id uuid,
  name text not null,
  path uuid[] not null,
  created_at timestamp with time zone not null default now(),
  removed_at timestamp with time zone,
  constraint department_pkey PRIMARY KEY (id),
  constraint department_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES department(id)
);
CREATE UNIQUE INDEX department_name_in_parent ON department USING btree (COALESCE(parent_id, '00000000-0000-0000-0000-000000000000'::uuid), lower(name)) WHERE (removed_at IS NULL);
CREATE INDEX department_parent ON department USING btree (parent_id, name);
CREATE INDEX department_path ON department USING gin (path);
CREATE INDEX department_words ON department USING gin (search_words(name)) WITH (fastupdate=off);
CREATE CONSTRAINT TRIGGER department_in_directory AFTER DELETE OR UPDATE OF name, removed_at ON department DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_directory_change();

create table directory_version (
  only_row boolean not null default true,
  version bigint not null default 1,
  constraint directory_version_pkey PRIMARY KEY (only_row),
  constraint directory_version_only_row_check CHECK (only_row)
);

create table draft (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  content jsonb not null,
  file_ids uuid[] not null default '{}'::uuid[],
  version integer not null default 1,
  changed_at timestamp with time zone not null default now(),
  constraint draft_pkey PRIMARY KEY (person_id, id),
  constraint draft_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX draft_files ON draft USING gin (file_ids);
CREATE INDEX draft_person ON draft USING btree (person_id, changed_at DESC);

create table employee_import (
  id uuid not null default gen_random_uuid(),
  started_by uuid not null,
  file_id uuid,
  mapping jsonb not null,
  dry_run boolean not null,
  state text not null default 'waiting'::text,
  rows_total integer,
  rows_done integer not null default 0,
  created integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  refused integer not null default 0,
  departments integer not null default 0,
  problems jsonb not null default '[]'::jsonb,
  problem_count integer not null default 0,
  failure text,
  started_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  constraint employee_import_pkey PRIMARY KEY (id),
  constraint employee_import_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text]))),
  constraint employee_import_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id) ON DELETE SET NULL,
  constraint employee_import_started_by_fkey FOREIGN KEY (started_by) REFERENCES account(id)
);
CREATE INDEX employee_import_started_at ON employee_import USING btree (started_at DESC);

create table file (
  id uuid not null default gen_random_uuid(),
  owner_id uuid not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 bytea not null,
  kind text not null,
  width integer,
  height integer,
  derived integer[] not null default '{}'::integer[],
  created_at timestamp with time zone not null default now(),
  claimed_at timestamp with time zone,
  removed_at timestamp with time zone,
  constraint file_pkey PRIMARY KEY (id),
  constraint file_kind_check CHECK ((kind = ANY (ARRAY['image'::text, 'document'::text])))
);
CREATE INDEX file_removed ON file USING btree (removed_at) WHERE (removed_at IS NOT NULL);
CREATE INDEX file_unclaimed ON file USING btree (created_at) WHERE (claimed_at IS NULL);

create table "group" (
  id uuid not null default gen_random_uuid(),
  slug text not null,
  name text not null,
  purpose text not null default ''::text,
  visibility text not null,
  joining text not null,
  welcome text not null default ''::text,
  charter_problem text not null default ''::text,
  charter_for_whom text not null default ''::text,
  charter_change text not null default ''::text,
  cover_file_id uuid,
  created_by uuid not null,
  created_at timestamp with time zone not null default now(),
  archived_at timestamp with time zone,
  member_count integer not null default 0,
  last_item_at timestamp with time zone,
  source text,
  version integer not null default 1,
  constraint group_pkey PRIMARY KEY (id),
  constraint group_source_key UNIQUE (source),
  constraint group_joining_check CHECK ((joining = ANY (ARRAY['direct'::text, 'request'::text, 'invitation'::text]))),
  constraint group_visibility_check CHECK ((visibility = ANY (ARRAY['open'::text, 'closed'::text, 'secret'::text]))),
  constraint group_cover_file_id_fkey FOREIGN KEY (cover_file_id) REFERENCES file(id),
  constraint group_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id)
);
CREATE INDEX group_alive ON "group" USING btree (COALESCE(last_item_at, created_at) DESC, id) WHERE (archived_at IS NULL);
CREATE INDEX group_cover ON "group" USING btree (cover_file_id) WHERE (cover_file_id IS NOT NULL);
CREATE INDEX group_name_trigram ON "group" USING gin (fold(name) gin_trgm_ops);
CREATE UNIQUE INDEX group_slug ON "group" USING btree (slug);
CREATE INDEX group_words ON "group" USING gin (search_words(((name || ' '::text) || purpose)));
CREATE CONSTRAINT TRIGGER group_in_directory AFTER DELETE OR UPDATE OF name, slug, visibility, archived_at ON "group" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_directory_change();

create table group_button (
  group_id uuid not null,
  department_id uuid,
  added_by uuid not null,
  added_at timestamp with time zone not null default now(),
  constraint group_button_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id),
  constraint group_button_department_id_fkey FOREIGN KEY (department_id) REFERENCES department(id),
  constraint group_button_group_id_fkey FOREIGN KEY (group_id) REFERENCES "group"(id) ON DELETE CASCADE
);
CREATE INDEX group_button_department ON group_button USING btree (department_id);
CREATE UNIQUE INDEX group_button_once ON group_button USING btree (group_id, COALESCE(department_id, '00000000-0000-0000-0000-000000000000'::uuid));

create table group_department (
  group_id uuid not null,
  department_id uuid not null,
  added_by uuid not null,
  added_at timestamp with time zone not null default now(),
  constraint group_department_pkey PRIMARY KEY (group_id, department_id),
  constraint group_department_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id),
  constraint group_department_department_id_fkey FOREIGN KEY (department_id) REFERENCES department(id),
  constraint group_department_group_id_fkey FOREIGN KEY (group_id) REFERENCES "group"(id) ON DELETE CASCADE
);
CREATE INDEX group_department_department ON group_department USING btree (department_id);

create table group_former_slug (
  slug text not null,
  group_id uuid not null,
  constraint group_former_slug_pkey PRIMARY KEY (slug),
  constraint group_former_slug_group_id_fkey FOREIGN KEY (group_id) REFERENCES "group"(id) ON DELETE CASCADE
);

create table group_left (
  group_id uuid not null,
  person_id uuid not null,
  left_at timestamp with time zone not null default now(),
  removed_by uuid,
  membership jsonb not null,
  constraint group_left_pkey PRIMARY KEY (group_id, person_id),
  constraint group_left_group_id_fkey FOREIGN KEY (group_id) REFERENCES "group"(id) ON DELETE CASCADE,
  constraint group_left_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint group_left_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES person(id)
);

create table group_member (
  group_id uuid not null,
  person_id uuid not null,
  state text not null,
  role text not null default 'member'::text,
  notice_level text not null default 'mentions'::text,
  muted boolean not null default false,
  pinned_at timestamp with time zone,
  by_department uuid,
  invited_by uuid,
  since timestamp with time zone not null default now(),
  seen_at timestamp with time zone,
  constraint group_member_pkey PRIMARY KEY (group_id, person_id),
  constraint group_member_notice_level_check CHECK ((notice_level = ANY (ARRAY['all'::text, 'mentions'::text, 'none'::text]))),
  constraint group_member_role_check CHECK ((role = ANY (ARRAY['host'::text, 'member'::text]))),
  constraint group_member_state_check CHECK ((state = ANY (ARRAY['active'::text, 'requested'::text, 'invited'::text]))),
  constraint group_member_by_department_fkey FOREIGN KEY (by_department) REFERENCES department(id),
  constraint group_member_group_id_fkey FOREIGN KEY (group_id) REFERENCES "group"(id) ON DELETE CASCADE,
  constraint group_member_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person(id),
  constraint group_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX group_member_group ON group_member USING btree (group_id, state, role, since);
CREATE INDEX group_member_invited_by ON group_member USING btree (invited_by, since) WHERE (state = 'invited'::text);
CREATE INDEX group_member_person ON group_member USING btree (person_id, state) INCLUDE (group_id, role, muted);

create table idempotency (
  account_id uuid not null,
  key uuid not null,
  request_hash bytea not null,
  response jsonb,
  created_at timestamp with time zone not null default now(),
  constraint idempotency_pkey PRIMARY KEY (account_id, key)
);
CREATE INDEX idempotency_created_at ON idempotency USING btree (created_at);

create table item (
  id uuid not null default gen_random_uuid(),
  kind text not null,
  author_id uuid,
  mask_id uuid,
  state text not null,
  title text not null default ''::text,
  body jsonb not null,
  body_text text not null default ''::text,
  created_at timestamp with time zone not null default now(),
  published_at timestamp with time zone,
  scheduled_for timestamp with time zone,
  edited_at timestamp with time zone,
  removed_at timestamp with time zone,
  removed_by uuid,
  removed_as text,
  comments_closed_at timestamp with time zone,
  version integer not null default 1,
  comment_count integer not null default 0,
  answer_count integer not null default 0,
  reaction_counts integer[] not null default '{0,0,0,0,0,0}'::integer[],
  last_comment_at timestamp with time zone,
  source text,
  constraint item_pkey PRIMARY KEY (id),
  constraint item_source_key UNIQUE (source),
  constraint item_check CHECK (((author_id IS NULL) <> (mask_id IS NULL))),
  constraint item_check1 CHECK (((state <> 'published'::text) OR (published_at IS NOT NULL))),
  constraint item_check2 CHECK (((state <> 'scheduled'::text) OR (scheduled_for IS NOT NULL))),
  constraint item_state_check CHECK ((state = ANY (ARRAY['scheduled'::text, 'published'::text, 'archived'::text, 'removed'::text]))),
  constraint item_author_id_fkey FOREIGN KEY (author_id) REFERENCES person(id),
  constraint item_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES person(id)
);
CREATE INDEX item_author ON item USING btree (author_id, published_at DESC, id DESC) WHERE (state = 'published'::text);
CREATE INDEX item_kind ON item USING btree (kind, published_at DESC, id DESC) WHERE (state = 'published'::text);
CREATE INDEX item_scheduled ON item USING btree (scheduled_for) WHERE (state = 'scheduled'::text);

create table item_follow (
  item_id uuid not null,
  person_id uuid not null,
  level text not null,
  constraint item_follow_pkey PRIMARY KEY (item_id, person_id),
  constraint item_follow_level_check CHECK ((level = ANY (ARRAY['following'::text, 'muted'::text]))),
  constraint item_follow_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE CASCADE,
  constraint item_follow_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);

create table item_link (
  item_id uuid not null,
  "position" smallint not null,
  url text not null,
  hidden boolean not null default false,
  constraint item_link_pkey PRIMARY KEY (item_id, "position"),
  constraint item_link_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE CASCADE
);
CREATE INDEX item_link_url ON item_link USING btree (url);

create table item_reaction (
  item_id uuid not null,
  person_id uuid not null,
  kind smallint not null,
  reacted_at timestamp with time zone not null default now(),
  constraint item_reaction_pkey PRIMARY KEY (item_id, person_id),
  constraint item_reaction_kind_check CHECK (((kind >= 1) AND (kind <= 6))),
  constraint item_reaction_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE CASCADE,
  constraint item_reaction_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table item_revision (
  item_id uuid not null,
  version integer not null,
  title text not null,
  body jsonb not null,
  edited_by uuid not null,
  edited_at timestamp with time zone not null,
  constraint item_revision_pkey PRIMARY KEY (item_id, version),
  constraint item_revision_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES person(id),
  constraint item_revision_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE CASCADE
);

create table item_tag (
  item_id uuid not null,
  tag_id uuid not null,
  constraint item_tag_pkey PRIMARY KEY (item_id, tag_id),
  constraint item_tag_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE CASCADE,
  constraint item_tag_tag_id_fkey FOREIGN KEY (tag_id) REFERENCES tag(id)
);
CREATE INDEX item_tag_tag ON item_tag USING btree (tag_id, item_id);

create table item_visit (
  person_id uuid not null,
  item_id uuid not null,
  seen_at timestamp with time zone not null,
  constraint item_visit_pkey PRIMARY KEY (person_id, item_id),
  constraint item_visit_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE CASCADE,
  constraint item_visit_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);

create table known_device (
  token_hash bytea not null,
  account_id uuid not null,
  last_used_on date not null default CURRENT_DATE,
  constraint known_device_pkey PRIMARY KEY (token_hash, account_id),
  constraint known_device_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
);
CREATE INDEX known_device_account ON known_device USING btree (account_id);
CREATE INDEX known_device_last_used ON known_device USING btree (last_used_on);

create table link_preview (
  url text not null,
  state text not null,
  title text not null default ''::text,
  description text not null default ''::text,
  site_name text not null default ''::text,
  image_file_id uuid,
  fetched_at timestamp with time zone not null default now(),
  constraint link_preview_pkey PRIMARY KEY (url),
  constraint link_preview_state_check CHECK ((state = ANY (ARRAY['fetched'::text, 'failed'::text]))),
  constraint link_preview_image_file_id_fkey FOREIGN KEY (image_file_id) REFERENCES file(id)
);

create table mention (
  id uuid not null default gen_random_uuid(),
  item_id uuid not null,
  comment_id uuid,
  person_id uuid not null,
  constraint mention_pkey PRIMARY KEY (id),
  constraint mention_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comment(id) ON DELETE CASCADE,
  constraint mention_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE CASCADE,
  constraint mention_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE UNIQUE INDEX mention_once ON mention USING btree (item_id, COALESCE(comment_id, '00000000-0000-0000-0000-000000000000'::uuid), person_id);

create table migration (
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (number)
);

create table nameless_reaction (
  subject_id uuid not null,
  kind smallint not null,
  count integer not null,
  constraint nameless_reaction_pkey PRIMARY KEY (subject_id, kind),
  constraint nameless_reaction_kind_check CHECK (((kind >= 0) AND (kind <= 6)))
);

create table notification (
  id uuid not null default gen_random_uuid(),
  recipient_id uuid not null,
  kind text not null,
  reason text not null,
  group_key text not null,
  item_id uuid,
  comment_id uuid,
  group_id uuid,
  actor_ids uuid[] not null,
  actor_count integer not null default 1,
  happened_at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint notification_pkey PRIMARY KEY (id),
  constraint notification_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comment(id) ON DELETE CASCADE,
  constraint notification_group_id_fkey FOREIGN KEY (group_id) REFERENCES "group"(id) ON DELETE CASCADE,
  constraint notification_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE CASCADE,
  constraint notification_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX notification_group ON notification USING btree (group_id) WHERE ((group_id IS NOT NULL) AND (read_at IS NULL));
CREATE INDEX notification_inbox ON notification USING btree (recipient_id, happened_at DESC, id DESC);
CREATE UNIQUE INDEX notification_unread_key ON notification USING btree (recipient_id, group_key) WHERE (read_at IS NULL);

create table notification_setting (
  person_id uuid not null,
  kind text not null,
  inbox boolean not null,
  constraint notification_setting_pkey PRIMARY KEY (person_id, kind),
  constraint notification_setting_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);

create table one_time_proof (
  id uuid not null default gen_random_uuid(),
  kind text not null,
  account_id uuid,
  secret_hash bytea not null,
  detail text,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint one_time_proof_pkey PRIMARY KEY (id),
  constraint one_time_proof_kind_check CHECK ((kind = ANY (ARRAY['passkey_challenge'::text, 'invitation'::text, 'access_code'::text, 'password_reset'::text, 'email_change'::text]))),
  constraint one_time_proof_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint one_time_proof_created_by_fkey FOREIGN KEY (created_by) REFERENCES account(id)
);
CREATE INDEX one_time_proof_account ON one_time_proof USING btree (account_id, kind);
CREATE INDEX one_time_proof_expires_at ON one_time_proof USING btree (expires_at);
CREATE UNIQUE INDEX one_time_proof_secret ON one_time_proof USING btree (secret_hash);

create table organisation (
  only_row boolean not null default true,
  name text not null,
  brand_colour text not null default '#17604c'::text,
  logo_file_id uuid,
  purpose text not null default ''::text,
  language text not null default 'nl'::text,
  time_zone text not null default 'Europe/Amsterdam'::text,
  profile_gate text not null default 'soft'::text,
  demo boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint organisation_pkey PRIMARY KEY (only_row),
  constraint organisation_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text]))),
  constraint organisation_only_row_check CHECK (only_row),
  constraint organisation_profile_gate_check CHECK ((profile_gate = ANY (ARRAY['off'::text, 'soft'::text, 'hard'::text]))),
  constraint organisation_logo_file_id_fkey FOREIGN KEY (logo_file_id) REFERENCES file(id)
);

create table outbox (
  id bigint not null generated as identity,
  "position" bigint,
  kind text not null,
  payload jsonb not null,
  emitted_at timestamp with time zone not null default now(),
  constraint outbox_pkey PRIMARY KEY (id),
  constraint outbox_position_key UNIQUE ("position")
);
CREATE INDEX outbox_emitted_at ON outbox USING btree (emitted_at);
CREATE INDEX outbox_waiting ON outbox USING btree (id) WHERE ("position" IS NULL);

create table outbox_consumer (
  name text not null,
  "position" bigint not null default 0,
  moved_at timestamp with time zone not null default now(),
  constraint outbox_consumer_pkey PRIMARY KEY (name)
);

create table outbox_parked (
  consumer text not null,
  "position" bigint not null,
  kind text not null,
  payload jsonb not null,
  error text not null,
  parked_at timestamp with time zone not null default now(),
  constraint outbox_parked_pkey PRIMARY KEY (consumer, "position")
);

create table passkey (
  id text not null,
  account_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}'::text[],
  name text not null,
  created_at timestamp with time zone not null default now(),
  last_used_on date,
  constraint passkey_pkey PRIMARY KEY (id),
  constraint passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
);
CREATE INDEX passkey_account ON passkey USING btree (account_id);

create table person (
  id uuid not null,
  name text not null,
  sort_name text not null,
  job_title text not null default ''::text,
  department_id uuid,
  manager_id uuid,
  location text not null default ''::text,
  phone text not null default ''::text,
  contact_email text not null default ''::text,
  working_days smallint[] not null default '{}'::smallint[],
  about text not null default ''::text,
  languages text[] not null default '{}'::text[],
  photo_file_id uuid,
  visibility jsonb not null default '{}'::jsonb,
  source text,
  joined_on date not null default CURRENT_DATE,
  left_on date,
  version integer not null default 1,
  follower_count integer not null default 0,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_source_key UNIQUE (source),
  constraint person_department_id_fkey FOREIGN KEY (department_id) REFERENCES department(id),
  constraint person_id_fkey FOREIGN KEY (id) REFERENCES account(id),
  constraint person_manager_id_fkey FOREIGN KEY (manager_id) REFERENCES person(id),
  constraint person_photo_file_id_fkey FOREIGN KEY (photo_file_id) REFERENCES file(id)
);
CREATE INDEX person_department ON person USING btree (department_id, sort_name, id);
CREATE INDEX person_job_title_words ON person USING gin (search_words(job_title));
CREATE INDEX person_joined ON person USING btree (joined_on DESC, id) WHERE (left_on IS NULL);
CREATE INDEX person_manager ON person USING btree (manager_id) WHERE (manager_id IS NOT NULL);
CREATE INDEX person_name_trigram ON person USING gin (fold(name) gin_trgm_ops);
CREATE INDEX person_name_words ON person USING gin (name_words(name)) WITH (fastupdate=off);
CREATE INDEX person_photo ON person USING btree (photo_file_id) WHERE (photo_file_id IS NOT NULL);
CREATE INDEX person_sort_name ON person USING btree (sort_name, id);
CREATE TRIGGER person_face_to_account AFTER INSERT OR UPDATE OF name, photo_file_id ON person FOR EACH ROW EXECUTE FUNCTION person_face_to_account();
CREATE CONSTRAINT TRIGGER person_in_directory AFTER DELETE OR UPDATE OF name, job_title, department_id, photo_file_id ON person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_directory_change();

create table person_follow (
  follower_id uuid not null,
  followed_id uuid not null,
  followed_at timestamp with time zone not null default now(),
  constraint person_follow_pkey PRIMARY KEY (follower_id, followed_id),
  constraint person_follow_check CHECK ((follower_id <> followed_id)),
  constraint person_follow_followed_id_fkey FOREIGN KEY (followed_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint person_follow_follower_id_fkey FOREIGN KEY (follower_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX person_follow_followed ON person_follow USING btree (followed_id, follower_id);

create table person_topic (
  person_id uuid not null,
  kind text not null,
  topic text not null,
  label text not null,
  "position" integer not null default 0,
  constraint person_topic_pkey PRIMARY KEY (person_id, kind, topic),
  constraint person_topic_kind_check CHECK ((kind = ANY (ARRAY['expertise'::text, 'interest'::text]))),
  constraint person_topic_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX person_topic_topic ON person_topic USING btree (topic text_pattern_ops, kind);
CREATE INDEX person_topic_words ON person_topic USING gin (search_words(label));

create table placement (
  item_id uuid not null,
  audience_id uuid not null,
  audience_kind text not null,
  published_at timestamp with time zone not null,
  placed_by uuid,
  is_origin boolean not null,
  pinned_at timestamp with time zone,
  constraint placement_pkey PRIMARY KEY (item_id, audience_id),
  constraint placement_audience_kind_check CHECK ((audience_kind = ANY (ARRAY['everyone'::text, 'group'::text, 'department'::text]))),
  constraint placement_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE CASCADE,
  constraint placement_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES person(id)
);
CREATE INDEX placement_audience ON placement USING btree (audience_id, published_at DESC, item_id DESC);
CREATE INDEX placement_pinned ON placement USING btree (audience_id, pinned_at DESC) WHERE (pinned_at IS NOT NULL);
CREATE INDEX placement_placed_by ON placement USING btree (placed_by, published_at DESC, item_id DESC);
CREATE INDEX placement_stream ON placement USING btree (published_at DESC, item_id DESC) INCLUDE (audience_id, placed_by);

create table poll (
  item_id uuid not null,
  question text not null,
  multiple boolean not null,
  closes_at timestamp with time zone,
  voter_count integer not null default 0,
  constraint poll_pkey PRIMARY KEY (item_id),
  constraint poll_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE CASCADE
);

create table poll_option (
  item_id uuid not null,
  "position" smallint not null,
  label text not null,
  vote_count integer not null default 0,
  constraint poll_option_pkey PRIMARY KEY (item_id, "position"),
  constraint poll_option_item_id_fkey FOREIGN KEY (item_id) REFERENCES poll(item_id) ON DELETE CASCADE
);

create table poll_vote (
  item_id uuid not null,
  person_id uuid not null,
  "position" smallint not null,
  constraint poll_vote_pkey PRIMARY KEY (item_id, person_id, "position"),
  constraint poll_vote_item_id_fkey FOREIGN KEY (item_id) REFERENCES poll(item_id) ON DELETE CASCADE,
  constraint poll_vote_item_id_position_fkey FOREIGN KEY (item_id, "position") REFERENCES poll_option(item_id, "position") ON DELETE CASCADE,
  constraint poll_vote_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);

create table question (
  item_id uuid not null,
  accepted_comment_id uuid,
  accepted_at timestamp with time zone,
  first_answer_at timestamp with time zone,
  constraint question_pkey PRIMARY KEY (item_id),
  constraint question_accepted_comment_id_fkey FOREIGN KEY (accepted_comment_id) REFERENCES comment(id),
  constraint question_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE CASCADE
);
CREATE INDEX question_open ON question USING btree (item_id) WHERE (first_answer_at IS NULL);

create table rate_limit (
  key character varying(255) not null,
  points integer not null default 0,
  expire bigint,
  constraint rate_limit_pkey PRIMARY KEY (key)
);

create table search_document (
  item_id uuid not null,
  published_at timestamp with time zone not null,
  title text not null,
  title_vector tsvector not null,
  vector tsvector not null,
  is_answered boolean not null default false,
  constraint search_document_pkey PRIMARY KEY (item_id),
  constraint search_document_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE CASCADE
);
CREATE INDEX search_document_newest ON search_document USING btree (published_at DESC, item_id DESC);
CREATE INDEX search_document_old ON search_document USING btree (published_at DESC) WHERE search_is_old(title_vector, published_at);
CREATE INDEX search_document_title ON search_document USING gin (title_vector) WITH (fastupdate='on', gin_pending_list_limit='256');
CREATE INDEX search_document_title_trigram ON search_document USING gin (fold(title) gin_trgm_ops);
CREATE INDEX search_document_vector ON search_document USING gin (vector) WITH (fastupdate='on', gin_pending_list_limit='512');

create table session (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null default now(),
  last_seen_on date not null default CURRENT_DATE,
  expires_at timestamp with time zone not null,
  device text not null default ''::text,
  proved_at timestamp with time zone not null default now(),
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_hash_key UNIQUE (token_hash),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
);
CREATE INDEX session_account ON session USING btree (account_id);
CREATE INDEX session_expires_at ON session USING btree (expires_at);

create table stream_visit (
  person_id uuid not null,
  seen_at timestamp with time zone not null,
  sort text not null default 'newest'::text,
  constraint stream_visit_pkey PRIMARY KEY (person_id),
  constraint stream_visit_sort_check CHECK ((sort = ANY (ARRAY['newest'::text, 'relevant'::text]))),
  constraint stream_visit_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);

create table tag (
  id uuid not null default gen_random_uuid(),
  name text not null,
  label text not null,
  constraint tag_pkey PRIMARY KEY (id),
  constraint tag_name_key UNIQUE (name)
);
CREATE INDEX tag_name_trigram ON tag USING gin (fold(label) gin_trgm_ops);

create table tag_follow (
  person_id uuid not null,
  tag_id uuid not null,
  constraint tag_follow_pkey PRIMARY KEY (person_id, tag_id),
  constraint tag_follow_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint tag_follow_tag_id_fkey FOREIGN KEY (tag_id) REFERENCES tag(id) ON DELETE CASCADE
);
