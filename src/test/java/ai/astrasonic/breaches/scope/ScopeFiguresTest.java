package ai.astrasonic.breaches.scope;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.scope.ScopeRule.AllOf;
import ai.astrasonic.breaches.scope.ScopeRule.AnyOf;
import ai.astrasonic.breaches.scope.ScopeRule.Everybody;
import ai.astrasonic.breaches.scope.ScopeRule.FilesUnder;
import ai.astrasonic.breaches.scope.ScopeRule.PaymentsIn;
import ai.astrasonic.breaches.scope.ScopeRule.RecordsIn;
import ai.astrasonic.breaches.scope.ScopeRule.SignedInFrom;
import ai.astrasonic.datamap.Category;
import ai.astrasonic.seed.BulkRows;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Every figure against SQL that was written by hand, for this question only. */
@DatabaseTest
@WithMockUser(username = "dpo-1", roles = Roles.DPO)
class ScopeFiguresTest {

    private static final String THREE_DAYS = "occurred_at >= '2026-11-19 09:00Z' AND occurred_at < '2026-11-22 09:00Z'";
    private static final String SIGNED_IN = "SELECT account_id FROM security_event WHERE " + THREE_DAYS
            + " AND account_id IS NOT NULL AND kind = 'SIGN_IN' AND outcome = 'SUCCEEDED'"
            + " AND host(ip) IN ('198.51.100.1', '198.51.100.2', '198.51.100.3', '198.51.100.64', '198.51.100.65')";
    private static final SignedInFrom FROM_FIVE =
            new SignedInFrom(List.of("198.51.100.2/31", "198.51.100.1", "198.51.100.64/31"), ScopeStories.LAST_DAYS);

    @Autowired
    ScopeDesk desk;

    @Autowired
    Scopes scopes;

    @Autowired
    Breaches breaches;

    @Autowired
    BulkRows rows;

    @Autowired
    JdbcClient jdbc;

    ScopeStories stories;

    @BeforeEach
    void crowd() {
        stories = new ScopeStories(jdbc, rows, breaches);
        stories.crowd();
    }

    @Test
    void everybody_in_a_table_within_a_time() {
        var count = counted(ScopeStories.request(ScopeStories.LAST_DAYS, new Everybody(), "securitylog.event"));

        long people = number("SELECT count(DISTINCT account_id) FROM security_event WHERE " + THREE_DAYS);
        long records = number("SELECT count(account_id) FROM security_event WHERE " + THREE_DAYS);
        long nobody = number("SELECT count(*) FROM security_event WHERE account_id IS NULL AND " + THREE_DAYS);
        assertThat(nobody).isEqualTo(72);
        assertThat(count.counted()).isEqualTo(new Bounds(people, people + nobody, records, records + nobody));
    }

    @Test
    void whoever_signed_in_from_certain_networks_with_all_that_lies_in_the_chosen_tables() {
        var count = counted(ScopeStories.of(FROM_FIVE, "securitylog.event", "billing.payment", "accounts.account"));

        long people = number("SELECT count(*) FROM account WHERE id IN (" + SIGNED_IN + ")");
        long events = number("SELECT count(*) FROM security_event WHERE account_id IN (" + SIGNED_IN + ")");
        long payments = number("SELECT count(*) FROM payment WHERE account_id IN (" + SIGNED_IN + ")");
        long records = people + events + payments;
        assertThat(people).isPositive();
        assertThat(count.counted()).isEqualTo(new Bounds(people, people + 72, records, records + 72));
        assertThat(count.byDataSet())
                .containsEntry("accounts.account", new Hit(people, people))
                .containsEntry("securitylog.event", new Hit(people, events))
                .containsEntry("billing.payment", new Hit(payers(), payments));
    }

    @Test
    void by_country_and_who_needs_more_care() {
        var count = counted(ScopeStories.of(FROM_FIVE, "accounts.account"));

        jdbc.sql("SELECT coalesce(country, 'ZZ'), count(*) FROM account WHERE id IN (" + SIGNED_IN + ") GROUP BY 1")
                .query(row -> {
                    assertThat(count.byCountry()).containsEntry(row.getString(1), row.getLong(2));
                });
        assertThat(count.byCountry().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(count.peopleMin());
        assertThat(count.minors()).isEqualTo(ofThem("birth_year >= 2008")).isPositive();
        assertThat(count.restricted())
                .isEqualTo(ofThem("restricted_at IS NOT NULL"))
                .isPositive();
        assertThat(count.erased()).isEqualTo(ofThem("status = 'ERASED'")).isPositive();
        assertThat(count.specialCategories()).isZero();
    }

    @Test
    void a_category_counts_a_person_once_and_every_record_that_has_it() {
        var count = counted(ScopeStories.of(FROM_FIVE, "securitylog.event", "accounts.account", "billing.payment"));

        long people = number("SELECT count(*) FROM account WHERE id IN (" + SIGNED_IN + ")");
        long payments = number("SELECT count(*) FROM payment WHERE account_id IN (" + SIGNED_IN + ")");
        assertThat(count.byCategory())
                .containsEntry(Category.CONTACT, new Hit(people, people))
                .containsEntry(Category.PAYMENT, new Hit(payers(), payments))
                .doesNotContainKey(Category.LIBRARY);
    }

    @Test
    void whoever_paid_in_a_time_and_what_of_it_leads_to_nobody() {
        stories.change("UPDATE payment SET account_id = NULL WHERE ledger_number % 50 = 0");
        var until = ScopeStories.LAST_DAYS.until();

        var count = counted(ScopeStories.of(
                new PaymentsIn(new Period(until.minusSeconds(365L * 86_400), until)), "billing.payment"));

        var in =
                " FROM payment WHERE created_at >= '2025-11-22 09:00Z' AND created_at < '2026-11-22 09:00Z' AND account_id IS ";
        assertThat(count.peopleMin()).isEqualTo(number("SELECT count(DISTINCT account_id)" + in + "NOT NULL"));
        assertThat(count.peopleMax() - count.peopleMin())
                .isEqualTo(number("SELECT count(*)" + in + "NULL"))
                .isPositive();
    }

    @Test
    void files_under_a_prefix_and_no_pattern_in_it() {
        track(stories.person(1), "Sets/2026_11/a.mp3");
        track(stories.person(2), "Sets/2026-11/a.mp3");

        assertThat(counted(ScopeStories.of(new FilesUnder("Sets/2026_"), "accounts.account"))
                        .peopleMin())
                .isOne();
        assertThat(counted(ScopeStories.of(new FilesUnder("Sets/"), "library.track"))
                        .counted())
                .isEqualTo(new Bounds(2, 2, 2, 2));
    }

    @Test
    void both_rules_or_one_of_them() {
        var paid = new RecordsIn("billing.payment", null);
        var paying = "SELECT account_id FROM payment";

        var both = counted(ScopeStories.of(new AllOf(List.of(FROM_FIVE, paid)), "accounts.account"));
        var either = counted(ScopeStories.of(new AnyOf(List.of(FROM_FIVE, paid)), "accounts.account"));

        assertThat(both.peopleMin())
                .isEqualTo(number(
                        "SELECT count(*) FROM account WHERE id IN (" + SIGNED_IN + ") AND id IN (" + paying + ")"));
        assertThat(either.peopleMin())
                .isEqualTo(number(
                        "SELECT count(*) FROM account WHERE id IN (" + SIGNED_IN + ") OR id IN (" + paying + ")"));
        assertThat(both.peopleMax() - both.peopleMin()).isEqualTo(72);
    }

    @Test
    void a_pseudonym_leads_to_a_person_only_while_the_link_is_there() {
        var pseudonym = "00000000-0000-7000-8000-000000000001";
        stories.change("INSERT INTO analytics_link (pseudonym, account_id, linked_at) SELECT '" + pseudonym + "', '"
                + stories.person(5) + "', now()");
        stories.change("""
                INSERT INTO product_event (id, pseudonym, name, occurred_at) SELECT gen_random_uuid(), p, 'opened', '2026-11-20Z'
                FROM unnest(ARRAY['%s', '00000000-0000-7000-8000-000000000002']::uuid[]) p""".formatted(pseudonym));

        assertThat(counted(ScopeStories.of(new Everybody(), "analytics.product-event"))
                        .counted())
                .isEqualTo(new Bounds(1, 1, 1, 1));
    }

    private void track(UUID person, String path) {
        stories.change("""
                INSERT INTO track (id, account_id, source, source_id, position, relative_path)
                VALUES (gen_random_uuid(), '%s', 'rekordbox', '1', 1, '%s')""".formatted(person, path));
    }

    private long payers() {
        return number("SELECT count(DISTINCT account_id) FROM payment WHERE account_id IN (" + SIGNED_IN + ")");
    }

    private long ofThem(String what) {
        return number("SELECT count(*) FROM account WHERE " + what + " AND id IN (" + SIGNED_IN + ")");
    }

    private long number(String sql) {
        return stories.number(sql);
    }

    private ScopeCount counted(ScopeRequest request) {
        var breach = stories.breach();
        var look = desk.look(breach, request);
        desk.count(breach, request, "First look", "It may be all", Progress.NONE);
        var count = scopes.latest(breach).orElseThrow();
        assertThat(look).isEqualTo(count.counted());
        return count;
    }
}
