package ai.astrasonic.consent;

import ai.astrasonic.consent.BannerSighting.Kind;
import ai.astrasonic.consent.BannerSighting.Sight;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts by day what browsers saw on our website (CONS-1, CONS-3): how often, and never by whom. */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class BannerSightings {

    /** Of so many pages that found nothing amiss, one says that it looked. */
    public static final int ONE_IN = 20;

    /** Whatever is told beyond so many names in a day is counted under one more. */
    static final int NAMES_A_DAY = 200;

    static final String BEYOND = "*";

    private static final String COUNT = """
            INSERT INTO banner_sighting AS s (day, origin, what, name, count, banner, last_at)
            SELECT :day, :origin, seen.what, seen.name, count(*) * CASE WHEN seen.what = 'LOOKED' THEN :each ELSE 1 END, :banner, :now
            FROM (SELECT t.what,
                         CASE WHEN k.name IS NULL AND t.what IN ('COOKIE', 'STORAGE') AND today.names >= :most THEN :beyond ELSE t.name END AS name
                  FROM unnest(CAST(:whats AS text[]), CAST(:names AS text[])) AS t (what, name)
                  CROSS JOIN (SELECT count(*) AS names FROM banner_sighting WHERE day = :day) today
                  LEFT JOIN banner_sighting k ON k.day = :day AND k.origin = :origin AND k.what = t.what AND k.name = t.name) seen
            GROUP BY seen.what, seen.name ORDER BY seen.what, seen.name
            ON CONFLICT (day, origin, what, name)
            DO UPDATE SET count = s.count + excluded.count, banner = excluded.banner, last_at = excluded.last_at""";

    private final JdbcClient jdbc;
    private final Clock clock;

    BannerSightings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds it to what was seen today. */
    @Transactional
    public void record(BannerSighting sighting) {
        var now = clock.instant();
        var all = Stream.concat(
                        sighting.looked() ? Stream.of(new Sight(Kind.LOOKED, "")) : Stream.empty(),
                        sighting.sights().stream())
                .distinct()
                .toList();
        jdbc.sql(COUNT)
                .param("day", LocalDate.ofInstant(now, Controller.ZONE))
                .param("origin", sighting.origin())
                .param("banner", sighting.banner())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("each", ONE_IN)
                .param("most", NAMES_A_DAY)
                .param("beyond", BEYOND)
                .param("whats", column(all, sight -> sight.kind().name()))
                .param("names", column(all, Sight::name))
                .update();
    }

    private static String[] column(List<Sight> all, Function<Sight, String> value) {
        return all.stream().map(value).toArray(String[]::new);
    }
}
