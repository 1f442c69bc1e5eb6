package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What real browsers saw on our website in the last days. */
@Component
class SightedInBrowsers {

    static final int DAYS = 7;

    /** What fewer pages than this share saw is an extension of some browser, or a fault on a page that few people open. */
    private static final double RARE = 0.01;

    private static final String LOOKS =
            "SELECT coalesce(sum(count), 0) FROM banner_sighting WHERE what = 'LOOKED' AND day > :since";

    private static final String SEEN = """
            SELECT what, name, origin, sum(count) AS count FROM banner_sighting
            WHERE what = ANY (:whats) AND day > :since GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3""";

    private final Evidence evidence;

    SightedInBrowsers(Evidence evidence) {
        this.evidence = evidence;
    }

    record Sighted(String what, String name, String origin, long count) {

        private Fact fact() {
            return new Fact("evidence.sighted-" + what, name + " · " + origin + " · " + count);
        }
    }

    /**
     * The sightings.
     *
     * @param looks pages on which somebody looked, as far as that is told
     * @param amiss what should not have been there, the most frequent first
     */
    record Seen(long looks, List<Sighted> amiss) {

        private static final int SHOWN = 20;

        /** What is no accident of a few browsers. */
        List<Sighted> often() {
            return amiss.stream().filter(one -> one.count() >= RARE * looks).toList();
        }

        List<Fact> facts() {
            return amiss.stream().limit(SHOWN).map(Sighted::fact).toList();
        }
    }

    Seen of(Instant now, String... whats) {
        var since = LocalDate.ofInstant(now, Controller.ZONE).minusDays(DAYS);
        long looks = evidence.ask()
                .sql(LOOKS)
                .param("since", since)
                .query(Long.class)
                .single();
        var amiss = evidence.ask()
                .sql(SEEN)
                .param("whats", whats)
                .param("since", since)
                .query((row, n) -> new Sighted(
                        row.getString("what"), row.getString("name"), row.getString("origin"), row.getLong("count")))
                .list();
        return new Seen(looks, amiss);
    }
}
