-- Search that stays quick with very many items and people. Every document of the index gets new words; that is done by a job,
-- newest first (server/search/rewrite-old.ts), and search answers from the old and the new form meanwhile.

-- The words of a name without capitals and accents, parted by blanks, hyphens and the like.
create function name_words(text) returns tsvector language sql immutable strict parallel safe
  return array_to_tsvector(array_remove(string_to_array(translate(fold($1), E'-.,''’`"()/_\\', '            '), ' '), ''));
-- What was typed of a name: each of its words begins a word of the name. Null without words.
create function name_query(text) returns tsquery language sql immutable strict parallel safe
  return (select string_agg('''' || word || ''':*', ' & ') from unnest(tsvector_to_array(name_words($1))) word)::tsquery;

-- Who has a name like this one, where nobody has it: less like it than the operator asks by itself.
create function people_named_like(text) returns setof uuid language sql stable parallel safe
  set pg_trgm.word_similarity_threshold = 0.4
  begin atomic
    select id from person where fold($1) operator(public.<%) fold(name);
  end;

-- people by the name of their department
-- squawk-ignore require-concurrent-index-creation
create index department_words on department using gin (search_words(name)) with (fastupdate = off);

-- The month of a text as a word of its index. With it a word that is in very many items is looked for in the newest months
-- only, by the same index. No text and no question holds such a sign.
create function search_month(timestamptz) returns text language sql immutable strict parallel safe
  return '~' || (extract(year from $1 at time zone 'UTC') * 100 + extract(month from $1 at time zone 'UTC'))::int;
-- Whether a document was written before its month was one of its words.
create function search_is_old(title_vector tsvector, published_at timestamptz) returns boolean
  language sql immutable strict parallel safe
  return title_vector || array_to_tsvector(array[search_month(published_at)]) <> title_vector;

-- Vectors stay whole in their row, uncompressed: unpacking them took longer than comparing.
alter table search_document set (toast_tuple_target = 8160);
-- what is known of how common words are decides how they are looked for
alter table search_document alter column vector set statistics 200;
-- a question of which an answer was accepted stands higher
alter table search_document add column is_answered boolean not null default false;
-- Words of new items wait in a short list, which every search reads, and go into the index many at once.
alter index search_document_vector set (fastupdate = on, gin_pending_list_limit = 512);
alter index search_document_title set (fastupdate = on, gin_pending_list_limit = 256);
