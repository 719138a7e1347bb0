-- outside a transaction: people go on being written
-- names of which a word begins so, also of one or two letters
create index concurrently if not exists person_name_words on person using gin (name_words(name)) with (fastupdate = off);
