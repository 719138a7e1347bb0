-- News: articles by editors.
create table article (
  item_id uuid primary key references item (id) on delete cascade,
  kicker text not null default '',
  intro text not null default '',
  cover_file_id uuid references file (id),
  cover_alt text not null default '',
  -- the one that leads the front page stays on top until this moment
  leads_until timestamptz
);
-- what leads the front page
create index article_leads on article (leads_until) where leads_until is not null;
-- may this file be read, as the cover of an article?
create index article_cover on article (cover_file_id) where cover_file_id is not null;
