package ai.astrasonic.library;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.InternalUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Believable libraries for local runs, tests and benchmarks, made inside the database: half a million tracks take
 * seconds. The same seeds make the same libraries.
 */
@Component
@InternalUse("called by the seeding, which no route reaches")
public class LibrarySeed {

    private final JdbcClient jdbc;
    private final Clock clock;

    LibrarySeed(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A library that somebody is to have.
     *
     * @param since when the first track was added; the others follow until now
     */
    public record Wanted(AccountId account, int tracks, long seed, Instant since) {}

    /** Fills the libraries of accounts that have none yet. */
    @Transactional
    public void fill(List<Wanted> libraries) {
        var wanted = libraries.stream().filter(library -> library.tracks() > 0).toList();
        Stream.of("tracks", "tempos", "cues", "playlists", "entries", "settings", "imports")
                .forEach(part -> run(part, wanted));
    }

    private void run(String part, List<Wanted> wanted) {
        var sql = read(part);
        var statement = jdbc.sql(sql).param("accounts", array(wanted, Wanted::account));
        statement = sql.contains(":sizes") ? statement.param("sizes", array(wanted, Wanted::tracks)) : statement;
        statement = sql.contains(":seeds") ? statement.param("seeds", array(wanted, Wanted::seed)) : statement;
        statement = sql.contains(":since") ? statement.param("since", array(wanted, Wanted::since)) : statement;
        statement =
                sql.contains(":now") ? statement.param("now", clock.instant().atOffset(ZoneOffset.UTC)) : statement;
        statement.update();
        if (part.equals("tracks")) {
            jdbc.sql("ANALYZE track").update();
        }
    }

    private static String array(List<Wanted> wanted, Function<Wanted, Object> value) {
        return wanted.stream().map(value).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static String read(String part) {
        try {
            return new ClassPathResource("seed/" + part + ".sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
