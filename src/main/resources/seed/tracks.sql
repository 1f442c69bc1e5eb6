-- One statement for all accounts: what a track is like follows from its number and the account's seed alone.
INSERT INTO track (id, account_id, source, source_id, position, title, artist, composer, album, grouping, genre, file_kind,
                   file_size, seconds, disc_number, track_number, release_year, bpm, added_on, bit_rate, sample_rate,
                   comments, play_count, last_played_on, rating, remixer, musical_key, label, mix, colour, relative_path)
SELECT (lpad(to_hex((extract(epoch FROM added) * 1000)::bigint), 12, '0') || '7' || substr(own, 1, 3) || '8'
           || substr(own, 4, 15))::uuid,
       account_id, 'rekordbox', (10000000 + n)::text, n, title, artist, '', artist || ' EP', '', genre,
       CASE WHEN flac THEN 'FLAC File' ELSE 'MP3 File' END,
       seconds * CASE WHEN flac THEN 110000 ELSE 40000 END, seconds, 1, 1 + n % 12, 1988 + b % 38, bpm,
       added::date, CASE WHEN flac THEN 880 ELSE 320 END, 44100,
       (ARRAY['', '', '', 'peak time', 'warm-up', 'afterhours', 'van Joost gekregen', 'vinyl rip'])[1 + c % 8],
       (d % 40)::int, CASE WHEN d % 40 > 0 THEN added::date + (d % 300)::int END, (ARRAY[0, 0, 102, 153, 204, 255])[1 + (a / 8) % 6],
       '', (ARRAY['Am', 'Em', 'Dm', 'Cm', 'Fm', 'Gm', 'Bbm', 'F#m', 'C', 'G', 'D', 'Ab'])[1 + c % 12],
       (ARRAY['Spoor', 'Ponton', 'Nachtlicht', 'Kade 9', 'Own Goal', 'Sjøsiden'])[1 + d % 6],
       (ARRAY['Original Mix', 'Extended Mix', 'Dub', ''])[1 + (a / 64) % 4],
       (ARRAY[NULL, NULL, '0xFF007F', '0x00FF00', '0x0000FF'])[1 + b % 5],
       genre || '/' || artist || '/' || lpad((n % 12 + 1)::text, 2, '0') || ' ' || title || CASE WHEN flac THEN '.flac' ELSE '.mp3' END
FROM unnest(CAST(:accounts AS uuid[]), CAST(:sizes AS int[]), CAST(:seeds AS bigint[]), CAST(:since AS timestamptz[]))
         AS wanted (account_id, size, seed, since),
     LATERAL generate_series(1, size) AS n,
     LATERAL (SELECT md5(seed || ':' || n), md5(account_id || ':' || n)) AS m (hash, own),
     LATERAL (SELECT ('x' || substr(hash, 1, 7))::bit(28)::int, ('x' || substr(hash, 8, 7))::bit(28)::int,
                     ('x' || substr(hash, 15, 7))::bit(28)::int, ('x' || substr(hash, 22, 7))::bit(28)::int)
         AS chance (a, b, c, d),
     LATERAL (SELECT (ARRAY['House', 'Techno', 'Drum & Bass', 'Disco', 'Ambient', 'Electro', 'Dub Techno', 'Garage'])[1 + a % 8],
                     (ARRAY[124.00, 132.00, 174.00, 118.00, 90.00, 128.00, 123.00, 131.00])[1 + a % 8] + b % 4,
                     (ARRAY['Night', 'Harbour', 'Glass', 'Änder', 'Velvet', 'Rain', 'Køb', 'Concrete', 'Silver', 'Łódź', 'Amber', 'Nachtelijk'])[1 + b % 12]
                         || ' ' || (ARRAY['Drive', 'Signal', 'Ritual', 'Machine', 'Garden', 'Über', 'Line', 'Echo', 'Mantra', 'Kade'])[1 + c % 10]
                         || CASE WHEN n % 3 = 0 THEN ' ' || (2 + n % 7) ELSE '' END,
                     (ARRAY['Mira Sand', 'Jörg Halde', 'Ayşe & Tom', 'DJ Kraai', 'Lüna', 'The Quiet Bits', 'Sef Ōta', 'Noor', 'Rudi Blau', 'Ewa Żuk'])[1 + d % 10]
                         || CASE WHEN n % 5 = 0 THEN ' feat. Ines' ELSE '' END,
                     150 + c % 330, c % 9 = 0, since + (CAST(:now AS timestamptz) - since) * (n::double precision / (size + 1)))
         AS song (genre, bpm, title, artist, seconds, flac, added)
