-- Objections and restrictions are asked where they are written down, not copied to the link.
ALTER TABLE analytics_link DROP COLUMN objected_at, DROP COLUMN paused_at;
