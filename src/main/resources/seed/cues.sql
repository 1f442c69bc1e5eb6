-- None to four for each track: memory cues, hot cues and loops.
INSERT INTO cue_point (account_id, track_id, position, name, sort, starts_at, ends_at, pad, red, green, blue)
SELECT account_id, id, k, (ARRAY['Intro', 'Drop', 'Break', ''])[k], CASE WHEN k = 4 THEN 4 ELSE 0 END,
       (seconds * (k - 1) / 5 + 0.025)::numeric(9, 3), CASE WHEN k = 4 THEN (seconds * (k - 1) / 5 + 7.700)::numeric(9, 3) END,
       CASE WHEN k = 1 THEN -1 ELSE k - 2 END, CASE WHEN k > 1 THEN 40 * k END, CASE WHEN k > 1 THEN 226 END,
       CASE WHEN k > 1 THEN 20 END
FROM track, LATERAL generate_series(1, position % 5) AS k
WHERE account_id = ANY (CAST(:accounts AS uuid[]))
