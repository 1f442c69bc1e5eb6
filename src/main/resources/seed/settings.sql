INSERT INTO dj_setting (account_id, source, name, value)
SELECT account_id, 'rekordbox', name, value
FROM unnest(CAST(:accounts AS uuid[])) AS wanted (account_id),
     (VALUES ('document.Version', '1.0.0'), ('product.Name', 'rekordbox'), ('product.Version', '7.1.0'),
             ('product.Company', 'AlphaTheta'), ('quantise', 'on'), ('crossfader.curve', 'fast cut'),
             ('auto-cue.level', '-60 dB'), ('tempo.range', '6 %'), ('jog.mode', 'vinyl')) AS usual (name, value)
