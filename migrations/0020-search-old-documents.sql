-- outside a transaction: documents go on being written
-- what is still to be rewritten, newest first; empty when all is done
create index concurrently search_document_old on search_document (published_at desc) where search_is_old(title_vector, published_at);
