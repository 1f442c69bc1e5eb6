-- Which tracks, first: joined in one step, the planner would work the numbers out again for each track.
WITH places AS MATERIALIZED (
    SELECT p.account_id, p.number, place, (10000001 + (p.number * 7919 + place * 104729) % size)::text AS source_id
    FROM unnest(CAST(:accounts AS uuid[]), CAST(:sizes AS int[])) AS wanted (account_id, size)
    JOIN playlist p ON p.account_id = wanted.account_id AND NOT p.folder,
         LATERAL generate_series(1, least(size, 10 + p.number % 30)) AS place
)
INSERT INTO playlist_entry (account_id, source, playlist_number, position, track_id, source_id)
SELECT account_id, 'rekordbox', number, place, t.id, source_id
FROM places JOIN track t USING (account_id, source_id)
WHERE t.source = 'rekordbox'
