package ai.astrasonic.promises.checks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.PromiseState.AtRisk;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestDatabases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plants filings behind everybody's back: the promises about processors and about transfers. */
@DatabaseTest
class RegisterChecksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final LocalDate SIGNED = LocalDate.of(2026, 10, 1);
    private static final List<String> PROCESSORS = List.of(
            "anthropic",
            "aws-glacier",
            "backblaze",
            "cloudflare",
            "crisp",
            "google-analytics",
            "modal",
            "posthog",
            "railway",
            "resend",
            "sentry",
            "stripe");

    @Autowired
    Proc2ProcessorsAreBound proc2;

    @Autowired
    Proc3TransfersHaveSafeguards proc3;

    @Autowired
    TestDatabases.Database database;

    private JdbcClient jdbc;
    private int filed;

    @BeforeEach
    void behindEverybodysBack() {
        jdbc = JdbcClient.create(database.superuser());
    }

    @Test
    void on_a_fresh_install_both_are_broken_with_the_names() {
        assertThat(proc2.check(NOW)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.finding().count()).isEqualTo(12);
            assertThat(broken.finding().evidence())
                    .contains(new Fact("evidence.no-agreement", "Stripe"))
                    .doesNotContain(new Fact("evidence.no-agreement", "Spotify"));
        });
        assertThat(proc3.check(NOW)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.finding().count()).isEqualTo(14);
            assertThat(broken.finding().evidence())
                    .contains(new Fact("evidence.no-ground", "Beatport"))
                    .doesNotContain(new Fact("evidence.no-ground", "Crisp"));
        });
    }

    @Test
    void all_bound_and_none_past_its_review_keeps_it() {
        PROCESSORS.forEach(recipient -> agreement(recipient, null, 10));

        assertThat(proc2.check(NOW))
                .isInstanceOfSatisfying(
                        Kept.class, kept -> assertThat(kept.finding().count()).isEqualTo(12));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, broken",
        "2026-11-22, at risk", // its last day is today
        "2026-12-21, at risk",
        "2026-12-22, kept",
        ", kept"
    })
    void the_last_day_of_an_agreement_decides(@Nullable LocalDate until, String state) {
        PROCESSORS.forEach(recipient -> agreement(recipient, null, 10));
        agreement("crisp", until, 10);

        assertThat(proc2.check(NOW).word()).isEqualTo(state);
    }

    @Test
    void an_agreement_with_a_gap_is_a_risk_with_its_name() {
        PROCESSORS.forEach(recipient -> agreement(recipient, null, 10));
        agreement("crisp", null, 9);

        assertThat(proc2.check(NOW))
                .isInstanceOfSatisfying(
                        AtRisk.class,
                        risk -> assertThat(risk.finding().evidence())
                                .containsExactly(new Fact("evidence.agreement-gaps", "Crisp")));
    }

    @ParameterizedTest
    @CsvSource({
        "stripe, 2025-11-21, broken", // high risk: twelve months
        "stripe, 2025-11-22, at risk",
        "crisp, 2024-11-21, broken", // others: twenty-four
        "crisp, 2024-11-22, at risk"
    })
    void without_a_review_the_contract_itself_grows_too_old(String recipient, LocalDate signed, String state) {
        PROCESSORS.forEach(other -> agreement(other, null, 10));
        agreement(recipient, signed, null, 10);

        assertThat(proc2.check(NOW).word()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, broken", "2026-11-22, at risk", "2027-11-01, kept"})
    void a_review_past_its_day_breaks_it(LocalDate due, String state) {
        PROCESSORS.forEach(recipient -> agreement(recipient, null, 10));
        var id = filing("crisp", "REVIEW", "");
        jdbc.sql("INSERT INTO recipient_review VALUES (?, '2025-11-01', ?)")
                .params(id, due)
                .update();

        assertThat(proc2.check(NOW).word()).isEqualTo(state);
    }

    @Test
    void signed_clauses_with_an_assessment_carry_every_transfer() {
        carryAll();

        assertThat(proc3.check(NOW))
                .isInstanceOfSatisfying(
                        Kept.class, kept -> assertThat(kept.finding().count()).isEqualTo(14));
    }

    @Test
    void the_wrong_module_or_no_assessment_carries_nothing() {
        carryAll();
        clauses("resend", 1, "2026-10-02");
        clauses("beatport", 2, "2026-10-02");
        clauses("modal", 2, null);

        assertThat(bare(proc3.check(NOW))).containsExactly("Beatport", "Modal", "Resend");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-21, true, , broken", // looked up a year and a day ago
        "2025-11-22, true, , at risk",
        "2026-11-01, true, 2026-11-21, broken",
        "2026-11-01, true, 2026-11-22, at risk",
        "2026-11-01, true, 2027-06-01, kept",
        "2026-11-01, false, , broken"
    })
    void a_listing_counts_while_it_lasts_and_was_looked_up_within_a_year(
            LocalDate checked, boolean active, @Nullable LocalDate until, String state) {
        carryAll();
        clauses("resend", 2, null);
        listed("resend", checked, active, until);

        assertThat(proc3.check(NOW).word()).isEqualTo(state);
    }

    @Test
    void a_withdrawn_decision_takes_the_ground_from_whoever_has_no_other_and_gives_it_back_when_restored() {
        carryAll();
        clauses("resend", 2, null);
        listed("resend", LocalDate.of(2026, 11, 1), true, null);
        assertThat(proc3.check(NOW)).isInstanceOf(Kept.class);

        ruling(false, "2026-12-01");
        assertThat(proc3.check(NOW)).isInstanceOf(AtRisk.class);
        ruling(false, "2026-11-22");
        assertThat(bare(proc3.check(NOW))).containsExactly("Resend");

        ruling(true, "2026-11-22");
        ruling(true, "2026-12-01");
        assertThat(proc3.check(NOW)).isInstanceOf(Kept.class);
    }

    @Test
    void a_listing_helps_nobody_who_is_not_said_to_rest_on_it() {
        carryAll();
        clauses("modal", 2, null);
        listed("modal", LocalDate.of(2026, 11, 1), true, null);

        assertThat(bare(proc3.check(NOW))).containsExactly("Modal");
    }

    private static List<String> bare(PromiseState state) {
        return state.finding().evidence().stream()
                .filter(fact -> fact.name().equals("evidence.no-ground"))
                .map(Fact::value)
                .toList();
    }

    private void carryAll() {
        PROCESSORS.forEach(recipient -> clauses(recipient, 2, "2026-10-02"));
        List.of("apple-sign-in", "google-sign-in", "beatport").forEach(other -> clauses(other, 1, "2026-10-02"));
    }

    private void agreement(String recipient, @Nullable LocalDate until, int duties) {
        agreement(recipient, SIGNED, until, duties);
    }

    private void agreement(String recipient, LocalDate signed, @Nullable LocalDate until, int duties) {
        var id = filing(recipient, "AGREEMENT", "");
        jdbc.sql("""
                        INSERT INTO recipient_agreement (filing_id, version, signed_on, signed_by, valid_until, file_name, file, sha256)
                        VALUES (:id, '1', :signed, 'somebody', :until::date, 'dpa.pdf', '\\x25', repeat('0', 64))""")
                .param("id", id)
                .param("signed", signed)
                .param("until", until == null ? null : until.toString())
                .update();
        List.of("SUBJECT", "A", "B", "C", "D", "E", "F", "G", "H", "INFRINGEMENT")
                .subList(0, duties)
                .forEach(duty -> jdbc.sql("INSERT INTO recipient_agreement_duty VALUES (?, ?, 'YES', '1')")
                        .params(id, duty)
                        .update());
    }

    private void clauses(String recipient, int module, @Nullable String assessed) {
        var id = filing(recipient, "TRANSFER", "");
        jdbc.sql("""
                        INSERT INTO recipient_transfer
                        SELECT :id, 'STANDARD_CONTRACTUAL_CLAUSES', :module, '2026-10-01', day, day + 365
                        FROM (SELECT :assessed::date AS day) assessed""")
                .param("id", id)
                .param("module", module)
                .param("assessed", assessed)
                .update();
    }

    private void listed(String recipient, LocalDate checked, boolean active, @Nullable LocalDate until) {
        var id = filing(recipient, "FRAMEWORK", "");
        jdbc.sql("INSERT INTO recipient_framework VALUES (:id, :checked, :active, :until::date)")
                .param("id", id)
                .param("checked", checked)
                .param("active", active)
                .param("until", until == null ? null : until.toString())
                .update();
    }

    private void ruling(boolean inForce, String from) {
        var id = filing(null, "ADEQUACY", "us-dpf");
        jdbc.sql("INSERT INTO adequacy_ruling VALUES (?, ?, ?::date)")
                .params(id, inForce, from)
                .update();
    }

    private UUID filing(@Nullable String recipient, String kind, String item) {
        var id = UUID.randomUUID();
        jdbc.sql("INSERT INTO recipient_filing VALUES (:id, :recipient, :kind, :item, :at, 'tester', 'planted')")
                .param("id", id)
                .param("recipient", recipient)
                .param("kind", kind)
                .param("item", item)
                .param("at", NOW.plusSeconds(++filed).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
