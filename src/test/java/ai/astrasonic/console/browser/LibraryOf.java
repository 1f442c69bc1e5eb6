package ai.astrasonic.console.browser;

import ai.astrasonic.testing.LocalStackForTests;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much is in a person's library, counted in the database itself. */
final class LibraryOf {

    private static final String COUNTS = """
            SELECT (SELECT count(*) FROM track WHERE account_id = a.id) AS tracks,
                   (SELECT count(*) FROM playlist WHERE account_id = a.id) AS playlists,
                   (SELECT count(*) FROM playlist_entry WHERE account_id = a.id) AS entries,
                   (SELECT count(*) FROM cue_point WHERE account_id = a.id) AS cue_points
            FROM account a WHERE a.id = CAST(:account AS uuid)
            """;

    private static final String EMPTY_ONE = """
            SELECT id::text FROM account a
            WHERE status = 'ACTIVE' AND NOT EXISTS (SELECT 1 FROM track WHERE account_id = a.id)
              AND NOT EXISTS (SELECT 1 FROM playlist WHERE account_id = a.id)
            LIMIT 1
            """;

    private LibraryOf() {}

    static Map<String, Object> person(String account) {
        return database().sql(COUNTS).param("account", account).query().singleRow();
    }

    /** Somebody without a library. */
    static String somebodyWithNone() {
        return database().sql(EMPTY_ONE).query(String.class).single();
    }

    private static JdbcClient database() {
        return JdbcClient.create(LocalStackForTests.database());
    }
}
