package ai.astrasonic.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.billing.Sales;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.retention.LineState;
import ai.astrasonic.retention.WaitsFor;
import ai.astrasonic.securitylog.SecurityEventPartitions;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A leap year of nights, with both changes of the clocks and the ends of two financial years: nothing early, nothing late. */
@DatabaseTest
class YearOfRetentionTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 12, 29);
    private static final LocalDate LAST = LocalDate.of(2025, 1, 3);
    private static final LocalTime AT = LocalTime.of(3, 30);

    @Autowired
    RetentionStories stories;

    @Autowired
    SecurityEventPartitions partitions;

    @Autowired
    TestClock clock;

    /** The last day of each record, by its name. */
    private final TreeMap<String, LocalDate> lastDays = new TreeMap<>();

    private void records(LocalDate first, LocalDate last) {
        partitions.make(first.minusDays(95).datesUntil(last.plusDays(2)));
        for (var day = first.minusDays(95); day.isBefore(last.plusDays(1)); day = day.plusDays(1)) {
            signIn(day);
            mail("first", day.minusYears(1), LocalTime.MIN);
            mail("last", day.minusYears(1), LocalTime.of(23, 59, 59));
        }
        var sales = new Sales(stories.outsider());
        for (int year = 2012; year <= 2018; year++) {
            sales.sale("nl" + year, "NL", year + "-12-30");
            lastDays.put("sale nl" + year, LocalDate.of(year + 7, 12, 31));
            sales.sale("de" + year, "DE", year + "-12-30");
            lastDays.put("sale de" + year, LocalDate.of(year + 10, 12, 31));
        }
    }

    private void signIn(LocalDate day) {
        stories.outsider()
                .sql(
                        "INSERT INTO security_event (id, occurred_at, ip, kind, outcome) SELECT gen_random_uuid(), at, '192.0.2.1', 'SIGN_IN',"
                                + " 'SUCCEEDED' FROM unnest(ARRAY[:first, :last]) at")
                .param("first", day.atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("last", day.atTime(23, 59, 59).atOffset(ZoneOffset.UTC))
                .update();
        lastDays.put("log " + day, day.plusDays(90));
    }

    private void mail(String name, LocalDate day, LocalTime time) {
        stories.outsider()
                .sql("""
                        INSERT INTO email_sent (id, address, template, language, subject, body_sha256, message_id, outcome,
                                                queued_at, sent_at)
                        VALUES (gen_random_uuid(), 'a@example.org', 'welcome', 'en', :name, 'x', gen_random_uuid()::text, 'SENT',
                                :at, :at)""")
                .param("name", name + " " + day)
                .param("at", day.atTime(time).atZone(Controller.ZONE).toOffsetDateTime())
                .update();
        lastDays.put("mail " + name + " " + day, day.plusMonths(12));
    }

    /** The nights about which somebody could err, and so many in between that no week is without one. */
    @ParameterizedTest
    @CsvSource({"2024-02-27, 2024-04-01", "2024-10-25, 2025-01-02"})
    void nothing_goes_early_or_late_around_the_days_that_are_unlike_others(LocalDate first, LocalDate last) {
        walk(
                first,
                last,
                day -> day.getDayOfYear() % 6 == 0
                        || isNear(day, "2023-12-31")
                        || isNear(day, "2024-02-29")
                        || isNear(day, "2024-03-31")
                        || isNear(day, "2024-10-27")
                        || isNear(day, "2024-12-31"));
    }

    private static boolean isNear(LocalDate day, String other) {
        return !day.isBefore(LocalDate.parse(other).minusDays(1))
                && !day.isAfter(LocalDate.parse(other).plusDays(1));
    }

    @Test
    @Tag("long")
    void nothing_goes_early_or_late_in_any_night_of_the_year() {
        walk(FIRST, LAST, day -> true);
    }

    private void walk(LocalDate first, LocalDate last, Predicate<LocalDate> nights) {
        records(first, last);
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (nights.test(day)) {
                clock.set(day.atTime(AT).atZone(Controller.ZONE).toInstant());
                assertThat(stories.tonight()).as(day.toString()).isInstanceOf(LaunchResult.Done.class);
                letGoWhatWaits(WaitsFor.RULE);
                assertThat(present()).as("after the night of " + day).isEqualTo(expected(day));
            }
        }
    }

    private void letGoWhatWaits(WaitsFor why) {
        stories.lines().stream()
                .filter(line -> line.state() == LineState.WAITING)
                .forEach(line -> {
                    assertThat(line.waitsFor()).as(line.target()).containsExactly(why);
                    stories.letGo(line.id());
                    assertThat(stories.again("line-" + line.id())).isInstanceOf(LaunchResult.Done.class);
                });
    }

    private TreeSet<String> expected(LocalDate today) {
        var left = new TreeSet<String>();
        lastDays.forEach((name, last) -> {
            if (!last.isBefore(today)) {
                left.add(name);
            }
        });
        return left;
    }

    private TreeSet<String> present() {
        return new TreeSet<>(
                stories.outsider().sql("""
                        SELECT DISTINCT 'log ' || (occurred_at AT TIME ZONE 'UTC')::date FROM security_event
                        UNION SELECT 'mail ' || subject FROM email_sent WHERE address = 'a@example.org'
                        UNION SELECT 'sale ' || substr(id, 4) FROM invoice""").query((row, n) -> row.getString(1)).list());
    }

    @ParameterizedTest
    @CsvSource({"2024-06-01, P400D, SILENCE", "now, P400D, CLOCK"})
    void a_clock_that_jumps_ends_nothing_without_a_second_person(String from, String jump, WaitsFor why) {
        clock.set(from.equals("now") ? Instant.now() : Instant.parse(from + "T01:30:00Z"));
        stories.plantYoungOnes();
        assertThat(stories.tonight()).isInstanceOf(LaunchResult.Done.class);
        letGoWhatWaits(WaitsFor.RULE);
        var before = present();

        clock.set(clock.instant()
                .plus(java.time.Duration.ofDays(java.time.Period.parse(jump).getDays())));
        assertThat(stories.tonight()).isInstanceOf(LaunchResult.Done.class);

        assertThat(present()).isEqualTo(before);
        assertThat(stories.lines())
                .filteredOn(line ->
                        line.day().equals(stories.today()) && line.planned().due() > 0)
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.state()).isEqualTo(LineState.WAITING);
                    assertThat(line.waitsFor()).contains(why);
                });
    }
}
