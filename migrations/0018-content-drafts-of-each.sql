-- The id of a draft comes from its writer's device, so it counts for that writer only: under one of somebody else's there is
-- nothing, as under any other. An index of the few drafts that wait is made in a moment.
-- squawk-ignore adding-serial-primary-key-field, constraint-missing-not-valid
alter table draft drop constraint draft_pkey, add primary key (person_id, id);
