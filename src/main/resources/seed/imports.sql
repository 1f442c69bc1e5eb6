INSERT INTO library_import (id, account_id, source, file_name, started_at, finished_at, outcome, tracks, new_tracks, playlists)
SELECT (lpad(to_hex((extract(epoch FROM since) * 1000)::bigint), 12, '0') || '7'
           || substr(md5('import' || account_id), 1, 3) || '8' || substr(md5('import' || account_id), 4, 15))::uuid,
       account_id, 'rekordbox', 'rekordbox.xml', since, since + interval '4 seconds', 'IMPORTED', size, size,
       3 + least(40, greatest(2, size / 100))
FROM unnest(CAST(:accounts AS uuid[]), CAST(:sizes AS int[]), CAST(:since AS timestamptz[])) AS wanted (account_id, size, since)
