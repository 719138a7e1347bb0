-- The index of items. Visibility is joined, never copied. Dutch and English stems side by side, without accents.
create text search configuration plein_nl (copy = dutch);
alter text search configuration plein_nl alter mapping for hword, hword_part, word with public.unaccent, dutch_stem;
create text search configuration plein_en (copy = english);
alter text search configuration plein_en alter mapping for hword, hword_part, word with public.unaccent, english_stem;

-- The stems of a text in both languages. Signs that glue words together (in file names, addresses) part them here.
create function search_words(text) returns tsvector language sql immutable strict parallel safe
  return to_tsvector('plein_nl', translate($1, './_@:\', '      '))
    || to_tsvector('plein_en', translate($1, './_@:\', '      '));

create table search_document (
  item_id uuid primary key references item (id) on delete cascade,
  published_at timestamptz not null,
  title text not null,
  title_vector tsvector not null,
  -- title A, tags B, text and files C, conversation D
  vector tsvector not null
);
-- the words of an item and of its conversation
create index search_document_vector on search_document using gin (vector) with (fastupdate = off);
-- all title matches, whatever their age
create index search_document_title on search_document using gin (title_vector) with (fastupdate = off);
-- the newest few thousand matches of a common word
create index search_document_newest on search_document (published_at desc, item_id desc);
-- typos in titles, and parts of compound words
create index search_document_title_trigram on search_document using gin (fold(title) gin_trgm_ops);

-- people by what they do and what they can be asked about; groups by their words
create index person_job_title_words on person using gin (search_words(job_title));
create index person_topic_words on person_topic using gin (search_words(label));
create index group_words on "group" using gin (search_words(name || ' ' || purpose));
