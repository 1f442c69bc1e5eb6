package ai.astrasonic.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ai.astrasonic.analytics.anonymous.Figure;
import ai.astrasonic.analytics.anonymous.Key;
import ai.astrasonic.analytics.anonymous.People;
import ai.astrasonic.analytics.anonymous.Suppression;
import ai.astrasonic.permissions.ObjectionGround;
import ai.astrasonic.permissions.Objections;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(roles = "system")
class AnonymiserTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 9, 16);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);

    @Autowired
    Anonymiser anonymiser;

    @Autowired
    EventPlans plans;

    @Autowired
    Objections objections;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabases.Database database;

    private JdbcClient jdbc;

    @BeforeEach
    void asOwner() {
        jdbc = JdbcClient.create(database.superuser());
    }

    @Test
    void a_week_whose_term_is_over_becomes_figures_and_its_events_are_gone() {
        crowd(40, MONDAY, "page served", "/library/7f3a", "web");
        crowd(20, SUNDAY, "backup finished", null, "web");
        crowd(30, SUNDAY, "library synced", null, "macos");

        var done = anonymiser.anonymise(SUNDAY);

        assertThat(done)
                .extracting(
                        Anonymised::selected,
                        Anonymised::deleted,
                        Anonymised::released,
                        Anonymised::releasedPeople,
                        Anonymised::releasedEvents,
                        Anonymised::oldestLeft)
                .containsExactly(90L, 90L, 1, 90L, 90L, Optional.empty());
        assertThat(count("product_event")).isZero();
        assertThat(jdbc.sql("SELECT people FROM anonymous_figure WHERE section = 'library' AND event = 'page served'")
                        .query(Long.class)
                        .single())
                .isEqualTo(40);
        assertThat(release())
                .containsEntry("outcome", "RELEASED")
                .containsEntry("deleted_events", 90L)
                .extractingByKey("source_gone_at")
                .isNotNull();
        assertThat(jdbc.sql("SELECT k_found FROM anonymous_test WHERE passed")
                        .query(Long.class)
                        .single())
                .isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 14, 15, 92})
    void what_is_published_is_what_the_test_lets_through_of_what_the_events_say(long seed) {
        var people = People.of(seed);
        people.all().forEach(person -> {
            var pseudonym = UUID.randomUUID();
            person.acts().forEach((key, times) -> events(pseudonym, key, times));
        });

        anonymiser.anonymise(SUNDAY);

        assertThat(jdbc.sql("SELECT * FROM anonymous_figure")
                        .query((row, n) ->
                                new Figure(WeekCounts.key(row), row.getLong("people"), row.getLong("events")))
                        .list())
                .containsExactlyInAnyOrderElementsOf(Suppression.of(people.counted()));
    }

    @Test
    void two_instances_at_once_release_once_and_delete_each_event_once() throws Exception {
        crowd(500, MONDAY, "page served", "/", "web");
        crowd(500, MONDAY.plusWeeks(1), "page served", "/", "web");

        var until = SUNDAY.plusWeeks(1);
        List<Anonymised> both;
        try (var threads = Executors.newFixedThreadPool(2)) {
            both = threads.invokeAll(List.of(runOf(until), runOf(until))).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(both.stream().mapToLong(Anonymised::deleted).sum()).isEqualTo(1_000);
        assertThat(both.stream().mapToInt(Anonymised::released).sum()).isEqualTo(2);
        assertThat(count("anonymous_test")).isEqualTo(2);
    }

    @Test
    void figures_are_made_while_the_week_is_whole_and_each_day_goes_when_its_own_term_ends() {
        crowd(20, MONDAY, "page served", "/", "web");
        crowd(20, SUNDAY, "page served", "/", "web");

        assertThat(anonymiser.anonymise(MONDAY))
                .extracting(Anonymised::released, Anonymised::releasedPeople, Anonymised::deleted)
                .containsExactly(1, 40L, 20L);
        assertThat(release()).extractingByKey("source_gone_at").isNull();

        assertThat(anonymiser.anonymise(SUNDAY))
                .extracting(Anonymised::released, Anonymised::deleted)
                .containsExactly(0, 20L);
        assertThat(release())
                .containsEntry("deleted_events", 40L)
                .extractingByKey("source_gone_at")
                .isNotNull();
    }

    @Test
    void nothing_is_published_of_a_few_people_and_their_events_go_all_the_same() {
        crowd(9, MONDAY, "page served", "/", "web");

        assertThat(anonymiser.anonymise(SUNDAY))
                .extracting(Anonymised::refused, Anonymised::released, Anonymised::deleted)
                .containsExactly(1, 0, 9L);
        assertThat(count("anonymous_figure")).isZero();
        assertThat(jdbc.sql("SELECT shortcomings[1] FROM anonymous_test WHERE NOT passed")
                        .query(String.class)
                        .single())
                .isEqualTo("K");
    }

    @Test
    void words_that_nobody_planned_become_other_and_never_reach_the_figures() {
        crowd(20, MONDAY, "opened by noor", "/noor-s-party/2024", "noors-toaster");
        crowd(20, MONDAY, "page served", "/library", "web");

        anonymiser.anonymise(SUNDAY);

        assertThat(jdbc.sql("SELECT string_agg(f::text, ' ') FROM anonymous_figure f")
                        .query(String.class)
                        .single())
                .contains("other")
                .doesNotContain("noor");
    }

    @Test
    void whoever_objected_is_in_no_figure_and_their_events_go_with_the_others() {
        crowd(20, MONDAY, "page served", "/", "web");
        var ann = person(MONDAY);
        objections.object(ann, "product-analytics", ObjectionGround.OWN_SITUATION, null, "asked by mail");

        assertThat(anonymiser.anonymise(SUNDAY))
                .extracting(Anonymised::releasedPeople, Anonymised::leftOutEvents, Anonymised::deleted)
                .containsExactly(20L, 1L, 21L);
    }

    @Test
    void a_hold_on_one_person_keeps_the_week_back_until_it_ends() {
        crowd(20, MONDAY, "page served", "/", "web");
        var ann = person(SUNDAY);
        var hold = hold(ann, "{}", null);

        assertThat(anonymiser.anonymise(SUNDAY))
                .extracting(
                        Anonymised::selected,
                        Anonymised::held,
                        Anonymised::waiting,
                        Anonymised::deleted,
                        Anonymised::released,
                        Anonymised::oldestLeft)
                .containsExactly(21L, 1L, 20L, 0L, 0, Optional.of(MONDAY));

        release(hold);
        assertThat(anonymiser.anonymise(SUNDAY))
                .extracting(Anonymised::deleted, Anonymised::released, Anonymised::held)
                .containsExactly(21L, 1, 0L);
    }

    @Test
    void a_hold_after_the_release_keeps_the_events_that_it_covers_and_no_others() {
        crowd(20, MONDAY, "page served", "/", "web");
        var ann = person(SUNDAY);
        anonymiser.anonymise(MONDAY);
        hold(ann, "{analytics.product-event}", null);
        hold(ann, "{support.conversation}", null);
        crowd(1, SUNDAY, "page served", "/", "web");

        assertThat(anonymiser.anonymise(SUNDAY))
                .extracting(Anonymised::deleted, Anonymised::held, Anonymised::oldestLeft)
                .containsExactly(1L, 1L, Optional.of(SUNDAY));
    }

    @Test
    void a_hold_over_records_of_another_time_holds_nothing_up() {
        crowd(20, MONDAY, "page served", "/", "web");
        hold(person(SUNDAY), "{}", SUNDAY.plusDays(1));

        assertThat(anonymiser.anonymise(SUNDAY).deleted()).isEqualTo(21);
    }

    @Test
    void a_hold_on_the_whole_class_of_records_keeps_everything() {
        crowd(20, MONDAY, "page served", "/", "web");
        hold(null, "{analytics.product-event}", null);

        assertThat(anonymiser.anonymise(SUNDAY))
                .extracting(Anonymised::held, Anonymised::waiting, Anonymised::deleted)
                .containsExactly(20L, 0L, 0L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analytics.release.before",
                "analytics.release.after",
                "analytics.delete.before",
                "analytics.delete.uncommitted",
                "analytics.delete.after"
            })
    void a_run_that_breaks_off_anywhere_is_taken_up_and_releases_nothing_twice(String point) throws Exception {
        crowd(20, MONDAY, "page served", "/", "web");
        crowd(20, MONDAY.plusWeeks(1), "page served", "/", "web");
        var until = SUNDAY.plusWeeks(1);

        try (var broken = FaultPoints.install(reached -> {
            if (reached.equals(point)) {
                throw new IllegalStateException("broken");
            }
        })) {
            assertThatThrownBy(() -> anonymiser.anonymise(until)).hasMessage("broken");
        }
        anonymiser.anonymise(until);

        assertThat(count("product_event")).isZero();
        assertThat(jdbc.sql("SELECT sum(deleted_events) FROM anonymous_release WHERE source_gone_at IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isEqualTo(40);
        assertThat(count("anonymous_test")).isEqualTo(2);
    }

    @Test
    void evidence_that_cannot_be_kept_undoes_the_piece() {
        crowd(20, MONDAY, "page served", "/", "web");

        assertThatThrownBy(() -> anonymiser.anonymise(SUNDAY, piece -> {
                    if (piece.kind() == AnonymisedPiece.Kind.DELETED) {
                        throw new IllegalStateException("no evidence");
                    }
                }))
                .hasMessage("no evidence");

        assertThat(count("product_event")).isEqualTo(20);
    }

    @Test
    void events_go_in_chunks_of_ten_thousand_whose_keys_are_summed_up() {
        jdbc.sql("""
                        INSERT INTO product_event (id, pseudonym, name, occurred_at)
                        SELECT gen_random_uuid(), md5((n % 500)::text)::uuid, 'page served', '2024-09-17Z'
                        FROM generate_series(1, 20500) n""").update();
        var pieces = new ArrayList<AnonymisedPiece>();

        var done = anonymiser.anonymise(SUNDAY, pieces::add);

        assertThat(pieces).extracting(AnonymisedPiece::events).containsExactly(20_500L, 10_000L, 10_000L, 500L);
        assertThat(done.keyHash()).matches("[0-9a-f]{64}").isEqualTo(release().get("key_sha256"));
    }

    @Test
    void piece_by_piece_it_comes_to_the_same_end_and_passes_over_what_waits() {
        crowd(20, MONDAY, "page served", "/", "web");
        hold(person(MONDAY), "{}", null);
        crowd(25, MONDAY.plusWeeks(1), "page served", "/", "web");
        var until = SUNDAY.plusWeeks(1);
        assertThat(plans.tally(until, null))
                .extracting(EventsTally::due, EventsTally::held)
                .containsExactly(25L, 21L);

        var pieces = new ArrayList<AnonymisedPiece>();
        for (var piece = anonymiser.next(until, null, 10, p -> {}); piece.isPresent(); ) {
            pieces.add(piece.get());
            piece = anonymiser.next(until, piece.get().week(), 10, p -> {});
        }

        assertThat(pieces).extracting(AnonymisedPiece::events).containsExactly(25L, 10L, 10L, 5L);
        assertThat(pieces.getLast().oldest()).isEqualTo("2024-09-23T12:00:00Z");
        assertThat(plans.tally(until, null))
                .extracting(EventsTally::due, EventsTally::held)
                .containsExactly(0L, 21L);
    }

    @Test
    void a_plan_tells_what_would_go_without_a_hold_and_what_comes_by_month() {
        crowd(20, MONDAY, "page served", "/", "web");
        var hold = hold(person(SUNDAY), "{}", null);

        assertThat(plans.tally(SUNDAY, hold))
                .extracting(EventsTally::due, EventsTally::held)
                .containsExactly(21L, 0L);
        assertThat(plans.oldest()).isEqualTo("2024-09-16T12:00:00Z");
        var page = plans.page(SUNDAY, null, null, 20);
        assertThat(page).hasSize(20).allMatch(EventDue::held).allMatch(event -> event.person() == null);
        assertThat(plans.page(SUNDAY, hold, page.getLast(), 20))
                .singleElement()
                .matches(event -> !event.held() && event.person() != null);
        assertThat(plans.coming(Period.ofMonths(26), MONDAY.minusDays(1), MONDAY.plusMonths(12)))
                .extracting(EventsComing::month, EventsComing::events)
                .containsExactly(tuple(YearMonth.of(2026, 11), 21L));
    }

    @Test
    void what_comes_late_to_a_released_week_is_in_no_figure_and_goes() {
        crowd(20, MONDAY, "page served", "/", "web");
        anonymiser.anonymise(SUNDAY);
        var figures = figures();
        crowd(15, MONDAY, "page served", "/", "web");

        assertThat(anonymiser.anonymise(SUNDAY))
                .extracting(Anonymised::released, Anonymised::deleted)
                .containsExactly(0, 15L);
        assertThat(release()).containsEntry("late_events", 15L).containsEntry("deleted_events", 20L);
        assertThat(figures()).isEqualTo(figures);
    }

    @Test
    void a_release_is_tested_again_within_the_year_and_when_its_table_changes() {
        crowd(20, MONDAY, "page served", "/", "web");
        anonymiser.anonymise(SUNDAY);
        clock.set(after(Period.ofMonths(10)));
        assertThat(anonymiser.anonymise(SUNDAY).retested()).isZero();

        clock.set(after(Period.ofMonths(11)));
        assertThat(anonymiser.anonymise(SUNDAY).retested()).isEqualTo(1);
        assertThat(anonymiser.anonymise(SUNDAY).retested()).isZero();

        jdbc.sql("ALTER TABLE anonymous_figure ADD COLUMN country text").update();
        try {
            clock.set(after(Period.ofMonths(12)));
            assertThat(anonymiser.anonymise(SUNDAY).withdrawn()).isEqualTo(1);
        } finally {
            jdbc.sql("ALTER TABLE anonymous_figure DROP COLUMN country").update();
        }
        assertThat(count("anonymous_figure")).isZero();
        assertThat(release()).containsEntry("outcome", "WITHDRAWN").containsEntry("released_people", 0L);
        assertThat(jdbc.sql("SELECT shortcomings[1] FROM anonymous_test WHERE NOT passed")
                        .query(String.class)
                        .single())
                .isEqualTo("SCHEMA");
    }

    @Test
    void a_table_that_leads_to_another_one_takes_nothing_in() {
        crowd(20, MONDAY, "page served", "/", "web");
        jdbc.sql("ALTER TABLE anonymous_release ADD COLUMN account_id uuid REFERENCES account")
                .update();
        try {
            assertThat(anonymiser.anonymise(SUNDAY).refused()).isEqualTo(1);
        } finally {
            jdbc.sql("ALTER TABLE anonymous_release DROP COLUMN account_id").update();
        }
        assertThat(jdbc.sql("SELECT shortcomings[1] FROM anonymous_test")
                        .query(String.class)
                        .single())
                .isEqualTo("LINKABILITY");
    }

    @Test
    void a_week_that_is_not_over_waits() {
        var today = LocalDate.of(2026, 11, 22);
        crowd(20, today.minusDays(3), "page served", "/", "web");

        assertThat(anonymiser.anonymise(today.minusDays(2)))
                .extracting(Anonymised::waiting, Anonymised::deleted, Anonymised::released)
                .containsExactly(20L, 0L, 0);
    }

    @Test
    void days_begin_and_end_in_amsterdam_also_when_the_clock_changes() {
        crowd(10, "2024-10-27T22:59:59Z");
        crowd(10, "2024-10-27T23:00:00Z");

        assertThat(anonymiser.anonymise(LocalDate.of(2024, 10, 27)).deleted()).isEqualTo(10);
        assertThat(jdbc.sql("SELECT week FROM anonymous_release")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2024, 10, 21));
    }

    private static Instant after(Period period) {
        return TestClock.START.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }

    private Callable<Anonymised> runOf(LocalDate dueThrough) {
        return new DelegatingSecurityContextCallable<>(() -> anonymiser.anonymise(dueThrough));
    }

    private void crowd(int size, LocalDate day, String name, String page, String platform) {
        IntStream.range(0, size).forEach(n -> event(UUID.randomUUID(), name, page, platform, day + "T12:00:00Z"));
    }

    private void crowd(int size, String moment) {
        IntStream.range(0, size).forEach(n -> event(UUID.randomUUID(), "page served", "/", "web", moment));
    }

    private AccountId person(LocalDate day) {
        var ann = new AccountRows(jdbc).open(new AccountId(UUID.randomUUID()));
        var pseudonym = UUID.randomUUID();
        jdbc.sql("INSERT INTO analytics_link VALUES (?, ?, '2024-01-01Z')")
                .params(pseudonym, ann.value())
                .update();
        event(pseudonym, "page served", "/", "web", day + "T12:00:00Z");
        return ann;
    }

    private void events(UUID pseudonym, Key key, long times) {
        jdbc.sql("""
                        INSERT INTO product_event
                        SELECT gen_random_uuid(), ?, ?, CASE ? WHEN 'none' THEN NULL WHEN 'home' THEN '/' ELSE '/' || ? END, ?, ? || '.1', '2024-09-18Z'
                        FROM generate_series(1, ?)""")
                .params(
                        pseudonym,
                        key.act().event(),
                        key.act().section(),
                        key.act().section(),
                        key.group().platform(),
                        key.group().appMajor(),
                        times)
                .update();
    }

    private void event(UUID pseudonym, String name, String page, String platform, String moment) {
        jdbc.sql("INSERT INTO product_event VALUES (gen_random_uuid(), ?, ?, ?, ?, '3.2.1', ?::timestamptz)")
                .params(pseudonym, name, page, platform, moment)
                .update();
    }

    private UUID hold(AccountId person, String sets, LocalDate from) {
        var hold = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO legal_hold (id, ground, facts, named, data_sets, records_from, ordered_by, placed_at, placed_by, review_on)
                        VALUES (?, 'LEGAL_CLAIMS', 'claim', ?, ?::text[], ?, 'dpo', '2026-10-01Z', 'dpo', '2027-01-01')""").params(hold, person != null, sets, from).update();
        if (person != null) {
            jdbc.sql("INSERT INTO legal_hold_person VALUES (?, ?, 'LEGAL_CLAIMS', '2026-10-01Z', NULL)")
                    .params(hold, person.value())
                    .update();
        }
        return hold;
    }

    private void release(UUID hold) {
        jdbc.sql(
                        "UPDATE legal_hold SET released_at = '2026-11-01Z', released_by = 'dpo', release_reason = 'over' WHERE id = ?")
                .param(hold)
                .update();
    }

    private Map<String, Object> release() {
        return jdbc.sql("SELECT * FROM anonymous_release").query().singleRow();
    }

    private List<Map<String, Object>> figures() {
        return jdbc.sql("SELECT * FROM anonymous_figure ORDER BY people, event, section, platform")
                .query()
                .listOfRows();
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
