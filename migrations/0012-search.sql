-- The index of items. Visibility is joined, never copied. Dutch and English stems side by side, without accents.
create text search configuration plein_nl (copy = dutch);
alter text search configuration plein_nl alter mapping for hword, hword_part, word with public.unaccent, dutch_stem;
create text search configuration plein_en (copy = english);
alter text search configuration plein_en alter mapping for hword, hword_part, word with public.unaccent, english_stem;

create table search_document (
  item_id uuid primary key references item (id) on delete cascade,
  published_at timestamptz not null,
  title text not null,
  title_vector tsvector not null,
  vector tsvector not null
);
-- the words of an item and of its conversation
create index search_document_vector on search_document using gin (vector) with (fastupdate = off);
-- all title matches, whatever their age
create index search_document_title on search_document using gin (title_vector) with (fastupdate = off);
-- the newest few thousand matches of a common word
create index search_document_newest on search_document (published_at desc, item_id desc);
-- typos in titles
create index search_document_title_trigram on search_document using gin (fold(title) gin_trgm_ops);
