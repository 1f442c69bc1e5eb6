-- ROOT, two folders, and a playlist for every hundred tracks, two at least and forty at most; numbered as a file would
-- name them: what a folder contains follows it directly.
INSERT INTO playlist (account_id, source, number, parent_number, folder, name, key_type)
SELECT account_id, 'rekordbox', number,
       CASE WHEN number = 1 THEN NULL WHEN number IN (2, second) THEN 1 WHEN number < second THEN 2 ELSE second END,
       number IN (1, 2, second),
       CASE WHEN number = 1 THEN 'ROOT' WHEN number = 2 THEN 'Clubs' WHEN number = second THEN 'Thuis'
            ELSE (ARRAY['Friday', 'Warm-up', 'Sunset', 'Keller', 'Gesloten feest', 'Peak', 'B2B with Noor', 'Classics'])[1 + number % 8]
                 || ' ' || number END,
       CASE WHEN number NOT IN (1, 2, second) THEN '0' END
FROM unnest(CAST(:accounts AS uuid[]), CAST(:sizes AS int[])) AS wanted (account_id, size),
     LATERAL (SELECT least(40, greatest(2, size / 100))) AS l (lists),
     LATERAL (SELECT 3 + lists / 2) AS s (second),
     LATERAL generate_series(1, 3 + lists) AS number
