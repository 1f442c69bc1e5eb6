-- Retention names what it ended by one column.
ALTER TABLE banner_sighting ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid();
