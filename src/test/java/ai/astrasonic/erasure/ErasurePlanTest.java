package ai.astrasonic.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.erasure.SetPlan.Fate;
import ai.astrasonic.requests.Particulars;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.seed.SeedSettings;
import ai.astrasonic.seed.Seeder;
import ai.astrasonic.shared.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ErasurePlanTest extends ErasureStories {

    private static final String ADDRESS = "noor@example.org";

    @Autowired
    PlanMaker plans;

    @Autowired
    JdbcClient own;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataMap map;

    @Autowired
    Seeder seeder;

    @Test
    void counts_exactly_what_is_there() {
        var person = anAccountOf(ADDRESS);
        var other = anAccountOf("somebody.else@example.org");
        hasTracks(person, 1_234);
        hasTracks(other, 10);

        var request = asksToBeErased(person);

        assertThat(planOf(request, "library.track").fate()).isEqualTo(Fate.ERASED);
        assertThat(planOf(request, "library.track").rows()).isEqualTo(1_234);
        assertThat(planOf(request, "accounts.account").cutOut()).contains("email", "display_name", "identity_id");
    }

    @Test
    void every_table_s_count_is_what_the_table_itself_says_for_people_with_every_kind_of_history() {
        seeder.seed(new SeedSettings(40, 2026, false));
        var people = sql("SELECT id FROM account WHERE status = 'ACTIVE'").query(UUID.class).list().stream()
                .map(AccountId::new)
                .toList();

        var made = plans.of(people.stream().collect(Collectors.toMap(person -> person, _ -> Set.of())));

        var planned = made.values().stream()
                .flatMap(plan -> plan.dataSets().stream())
                .collect(Collectors.groupingBy(SetPlan::dataSet, Collectors.summingLong(SetPlan::rows)));
        assertThat(planned.keySet()).hasSizeGreaterThan(24);
        planned.forEach((key, rows) -> assertThat(rows).as(key).isEqualTo(countOf(key)));
    }

    private long countOf(String key) {
        var set = map.get(key);
        var link = Map.of("pseudonym", "analytics_link", "customer_key", "book_customer")
                .get(set.subjectColumn());
        var where = set.subjectColumn() + " IN (SELECT "
                + (link == null
                        ? "a.id FROM account a"
                        : "l." + set.subjectColumn() + " FROM " + link + " l JOIN account a ON a.id = l.account_id")
                + " WHERE a.status = 'ACTIVE')";
        return sql("SELECT count(*) FROM " + set.name() + " WHERE " + where)
                .query(Long.class)
                .single();
    }

    @Test
    void what_is_kept_names_its_duty_and_its_last_day() {
        var person = anAccountOf(ADDRESS);
        paid(person, "2024-03-05T10:00:00Z", 1_210);
        paid(person, "2025-12-31T23:30:00Z", 1_210);
        wasBilled(person, "2024-03-05T10:00:00Z");

        var request = asksToBeErased(person);

        var payments = planOf(request, "billing.payment");
        assertThat(payments.fate()).isEqualTo(Fate.KEPT);
        assertThat(payments.duty()).isEqualTo("tax");
        assertThat(payments.until()).isEqualTo(LocalDate.of(2033, 12, 31));
        var invoices = planOf(request, "billing.invoice");
        assertThat(invoices.fate()).isEqualTo(Fate.CUT_OUT);
        assertThat(invoices.cutOut()).containsExactly("billed_email");
        assertThat(invoices.cut()).isEqualTo(1);
    }

    @Test
    void the_books_are_summed_to_the_cent_so_that_anybody_can_see_them_untouched() {
        var person = anAccountOf(ADDRESS);
        paid(person, "2024-03-05T10:00:00Z", 1_210);
        paid(person, "2025-03-05T10:00:00Z", 799);

        var request = asksToBeErased(person);

        assertThat(erasureOf(request).plan().books())
                .containsExactly(new BookTotal("billing.payment", "EUR", 2, 2_009));
    }

    @Test
    void content_that_somebody_else_refers_to_stays_and_is_counted_apart() {
        var person = anAccountOf(ADDRESS);
        var other = anAccountOf("somebody.else@example.org");
        var shared = content(1_000);
        var own = content(500);
        backedUp(person, shared);
        backedUp(person, own);
        backedUp(person, own);
        backedUp(other, shared);

        var request = asksToBeErased(person);

        assertThat(planOf(request, "backup.file").rows()).isEqualTo(3);
        assertThat(erasureOf(request).plan().objects())
                .containsExactly(
                        new ObjectPlan("backup.content", 1, 500, 1, 1_000),
                        new ObjectPlan("backup.content-copy", 1, 500, 1, 1_000));
    }

    @Test
    void names_those_who_got_something_and_of_the_providers_only_the_person_s_own() {
        var person = anAccountOf(ADDRESS);
        sql("""
                INSERT INTO connection (id, account_id, provider, provider_id, scopes, connected_at)
                VALUES (gen_random_uuid(), :id, 'SPOTIFY', 'sp-1', 'read', '2026-01-01Z')
                """).param("id", person.value()).update();
        paid(person, "2025-03-05T10:00:00Z", 799);
        backedUp(person, content(5));

        var recipients = erasureOf(asksToBeErased(person)).plan().recipients();

        assertThat(recipients).contains("spotify", "stripe", "backblaze", "aws-glacier", "railway");
        assertThat(recipients).doesNotContain("beatport", "crisp");
    }

    @Test
    void a_part_leaves_the_rest_the_account_and_its_sign_in_as_they_are() {
        var person = anAccountOf(ADDRESS);
        hasTracks(person, 3);
        backedUp(person, content(5));

        var request = asks(person, RequestKind.ERASURE, Particulars.limitedTo("library.track"));

        var plan = erasureOf(request).plan();
        assertThat(plan.whole()).isFalse();
        assertThat(plan.erases()).containsExactly("library.track");
        assertThat(planOf(request, "accounts.account").fate()).isEqualTo(Fate.KEPT);
        assertThat(planOf(request, "backup.file").fate()).isEqualTo(Fate.NOT_ASKED);
        assertThat(plan.identity()).isEmpty();
    }

    @Test
    void the_same_plan_is_the_same_text_however_it_was_read() {
        var person = anAccountOf(ADDRESS);
        hasTracks(person, 3);
        var view = erasureOf(asksToBeErased(person));

        assertThat(PlanText.sha256(view.plan())).isEqualTo(view.planSha256());
        assertThat(PlanText.read(PlanText.of(view.plan()))).isEqualTo(view.plan());
    }

    @Test
    void a_thousand_people_are_planned_with_as_many_statements_as_one() {
        sql("""
                INSERT INTO account (id, email, email_as_typed, email_since, status, created_at)
                SELECT gen_random_uuid(), n || '@example.org', n || '@example.org', '2025-01-01Z', 'ACTIVE', '2025-01-01Z'
                FROM generate_series(1, 1000) n
                """).update();
        sql("""
                INSERT INTO track (id, account_id, source, source_id, position)
                SELECT gen_random_uuid(), id, 'rekordbox', id::text, 1 FROM account
                """).update();
        var people = sql("SELECT id FROM account").query(UUID.class).list().stream()
                .map(AccountId::new)
                .collect(Collectors.toMap(person -> person, _ -> Set.<String>of()));

        transaction.executeWithoutResult(status -> {
            var made = plans.of(people);

            assertThat(made).hasSize(1_000);
            assertThat(List.copyOf(made.values())).allMatch(plan -> plan.erasedRows() == 1);
            assertThat(scans()).as("times that the table of tracks was read").isBetween(1L, 5L);
        });
    }

    /** How often the transaction read the table of tracks, as the database itself counts. */
    private long scans() {
        return own.sql("SELECT seq_scan + coalesce(idx_scan, 0) FROM pg_stat_xact_user_tables WHERE relname = 'track'")
                .query(Long.class)
                .single();
    }

    @Test
    void nobody_s_plan_is_empty_but_in_what_they_do_not_have() {
        var person = anAccountOf(ADDRESS);

        var plan = plans.of(Map.of(person, Set.of())).get(person);

        assertThat(plan.dataSets()).extracting(SetPlan::dataSet).containsExactly("accounts.account");
        assertThat(plan.identity()).contains("keycloak.user").noneMatch(key -> key.contains("staff"));
    }
}
