INSERT INTO tempo_mark (account_id, track_id, position, starts_at, bpm, metre, beat)
SELECT account_id, id, 1, ((position % 90)::numeric / 1000)::numeric(9, 3), bpm, '4/4', 1
FROM track WHERE account_id = ANY (CAST(:accounts AS uuid[]))
