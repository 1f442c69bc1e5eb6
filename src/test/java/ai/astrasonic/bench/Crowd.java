package ai.astrasonic.bench;

import ai.astrasonic.shared.AccountId;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two people whose rows lie scattered among those of a hundred others, half of them events and half tracks: of every 22
 * rows one is the first person's, ten are the second's and eleven somebody else's.
 */
final class Crowd {

    /** The two people's rows and the others' come in turns of this length. */
    static final int TURN = 22;

    private static final String OWNER = """
            CASE WHEN n % 22 = 0 THEN :small::uuid WHEN n % 22 <= 10 THEN :large::uuid
                 ELSE ('00000000-0000-7000-8000-' || lpad((n % 97)::text, 12, '0'))::uuid END""";

    private static final String EVENTS = """
            INSERT INTO security_event (id, occurred_at, account_id, ip, kind, outcome, user_agent_family, session_id)
            SELECT md5('event' || n)::uuid, timestamptz '2026-11-22Z' - interval '89 days' * (n::double precision / :rows), %s,
                   '198.51.100.0'::inet + n %% 256, (ARRAY['SIGN_IN', 'SIGN_IN', 'SIGN_OUT', 'TOKEN_REFUSED'])[1 + n %% 4],
                   CASE n %% 17 WHEN 0 THEN 'FAILED' ELSE 'SUCCEEDED' END, (ARRAY['Firefox', 'Chrome', 'Safari'])[1 + n %% 3], NULL
            FROM generate_series(0, :rows - 1) n""".formatted(OWNER);

    private static final String TRACKS = """
            INSERT INTO track (id, account_id, source, source_id, position, title, artist, album, genre, file_kind, file_size,
                               seconds, track_number, release_year, bpm, added_on, bit_rate, sample_rate, comments, play_count,
                               rating, musical_key, label, mix, relative_path)
            SELECT md5('track' || n)::uuid, %s, 'rekordbox', n::text, n, 'Night Drive ' || n, 'Jörg Halde', 'Kade 9 EP', 'Techno',
                   'MP3 File', 40000 * (150 + n %% 330), 150 + n %% 330, 1 + n %% 12, 1988 + n %% 38, 118.00 + n %% 50,
                   date '2023-01-01' + (n %% 1000)::int, 320, 44100, 'warm-up', n %% 40, 204, 'F#m', 'Spoor', 'Original Mix',
                   'Techno/Jörg Halde/' || n || ' Night Drive.mp3'
            FROM generate_series(0, :rows - 1) n""".formatted(OWNER);

    private final JdbcClient jdbc;
    private final AccountId small = new AccountId(new UUID(0x0195_0000_0000_7001L, 0x8000_0000_0000_0001L));
    private final AccountId large = new AccountId(new UUID(0x0195_0000_0000_7002L, 0x8000_0000_0000_0002L));

    private Crowd(DataSource superuser) {
        this.jdbc = JdbcClient.create(superuser);
    }

    /** Makes the rows, of which the first person gets so many. */
    static Crowd withRows(DataSource superuser, long rows) {
        var crowd = new Crowd(superuser);
        crowd.jdbc
                .sql("SELECT security_event_make_partitions(date '2026-08-24', date '2026-11-22')")
                .query(Integer.class)
                .single();
        crowd.insert(EVENTS, rows / 2 * TURN);
        crowd.insert(TRACKS, rows / 2 * TURN);
        crowd.jdbc.sql("VACUUM (ANALYZE) security_event").update();
        crowd.jdbc.sql("VACUUM (ANALYZE) track").update();
        return crowd;
    }

    AccountId small() {
        return small;
    }

    /** Has ten times the rows. */
    AccountId large() {
        return large;
    }

    private void insert(String sql, long rows) {
        jdbc.sql(sql)
                .param("small", small.value())
                .param("large", large.value())
                .param("rows", rows)
                .update();
    }
}
