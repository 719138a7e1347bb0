-- Questions: what is asked, and which answer the asker accepted.
create table question (
  item_id uuid primary key references item (id) on delete cascade,
  accepted_comment_id uuid references comment (id),
  accepted_at timestamptz,
  first_answer_at timestamptz
);
-- the shelf of what is still open
create index question_open on question (item_id) where first_answer_at is null;
