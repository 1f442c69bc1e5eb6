package ai.astrasonic.breaches.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.audit.SignInTooOld;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.judgement.Ground;
import ai.astrasonic.breaches.report.ReportRefused.Why;
import ai.astrasonic.reports.PdfVerdict;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.shared.Sha256;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class ReportsTest {

    private static final byte[] PDF = "%PDF-1.7 receipt".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Reports reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    private ReportStories stories;

    @BeforeEach
    void world() {
        stories = new ReportStories(application);
        SecurityContextHolder.getContext().setAuthentication(SignIn.fresh(ReportStories.DPO, Roles.DPO));
    }

    @Test
    void a_first_report_may_be_provisional_and_says_so() {
        var id = stories.decided();

        var report = reports.freeze(id, ReportKind.FIRST, "");

        assertThat(report.complete()).isFalse();
        assertThat(reports.of(id)).containsExactly(report);
        assertThat(reports.notifiedAt(id)).isEmpty();
    }

    @Test
    void every_figure_comes_from_the_count_that_the_report_names() {
        var id = stories.aware();
        var scope = stories.count(id, 1_180, 1_200);
        stories.decide(id, stories.assess(id), Ground.RISK);

        var report = reports.freeze(id, ReportKind.FIRST, "");
        stories.count(id, 2_000, 2_000);

        assertThat(report.scope()).isEqualTo(scope);
        assertThat(report.scopeSignature()).hasSize(128);
        assertThat(contents(reports.get(report.id()), "7.3")).containsExactly("1180", "1200");
        var counted = jdbc.sql("SELECT people_max FROM breach_scope WHERE id = ?")
                .param(report.scope())
                .query(Long.class)
                .single();
        assertThat(contents(report, "field_68")).containsExactly(counted.toString());
    }

    @Test
    void a_supplement_without_a_first_report_is_refused_and_so_is_one_without_the_authority_s_number() {
        var id = stories.decided();

        assertRefused(() -> reports.freeze(id, ReportKind.SUPPLEMENT, "More is known"), Why.NO_FIRST_REPORT);
        reports.freeze(id, ReportKind.FIRST, "");
        assertRefused(() -> reports.freeze(id, ReportKind.SUPPLEMENT, "More is known"), Why.NO_RECEIPT);
        assertRefused(() -> reports.freeze(id, ReportKind.FIRST, ""), Why.ALREADY_REPORTED);
    }

    @Test
    void a_supplement_names_the_number_and_shows_what_is_different() {
        var id = stories.decided();
        var first = reports.freeze(id, ReportKind.FIRST, "");
        stories.received(first);
        stories.count(id, 1_300, 1_300);
        stories.answerAll(id);

        var supplement = reports.freeze(id, ReportKind.SUPPLEMENT, "The count is done");

        assertThat(contents(supplement, "1.1.a")).containsExactly("AP-2026-000123");
        assertThat(supplement.complete()).isTrue();
        assertThat(supplement.since(first))
                .contains(new Difference(Template.AP, "7.3", List.of("1180", "1200"), List.of("1300")))
                .contains(new Difference(Template.AP, "7.2", List.of(), List.of("Customers with a cloud backup")))
                .noneMatch(one -> one.question().equals("4.2"));
        assertRefused(() -> reports.freeze(id, ReportKind.AMENDMENT, " "), Why.NO_REASON);
    }

    @Test
    void after_a_withdrawal_nothing_follows() {
        var id = stories.decided();
        stories.received(reports.freeze(id, ReportKind.FIRST, ""));

        var withdrawn = reports.freeze(id, ReportKind.WITHDRAWAL, "It was our own test");

        assertThat(contents(withdrawn, "1.1.b")).containsExactly("It was our own test");
        assertThat(contents(withdrawn, "field_4")).containsExactly("c");
        assertRefused(() -> reports.freeze(id, ReportKind.SUPPLEMENT, "More"), Why.WITHDRAWN);
    }

    @Test
    void the_hash_covers_the_version_and_the_one_before() {
        var id = stories.decided();
        var first = reports.freeze(id, ReportKind.FIRST, "");
        stories.received(first);
        var second = reports.freeze(id, ReportKind.AMENDMENT, "A typing error");

        var statements = jdbc.sql("SELECT statement, sha256 FROM breach_report ORDER BY number")
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list();
        assertThat(statements)
                .allSatisfy(one -> assertThat(Statement.hash(one.getFirst())).isEqualTo(one.getLast()));
        assertThat(statements.getLast().getFirst()).contains(first.sha256(), "\"7.3\"");
        assertThat(second.sha256()).isNotEqualTo(first.sha256());
    }

    @Test
    void nobody_reports_what_was_not_decided_or_signs_without_a_fresh_sign_in() {
        var id = stories.aware();
        assertRefused(() -> reports.freeze(id, ReportKind.FIRST, ""), Why.NOT_DECIDED);

        SecurityContextHolder.getContext()
                .setAuthentication(SignIn.at(stories.clock().instant().minusSeconds(86_400), "dieuwke", Roles.DPO));
        assertThatThrownBy(() -> reports.freeze(id, ReportKind.FIRST, "")).isInstanceOf(SignInTooOld.class);
        SecurityContextHolder.getContext().setAuthentication(SignIn.fresh("engineer-1", Roles.ENGINEER));
        assertThatThrownBy(() -> reports.freeze(id, ReportKind.FIRST, "")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_receipt_is_kept_with_its_number_and_file_once() {
        var id = stories.decided();
        var report = reports.freeze(id, ReportKind.FIRST, "");
        var receipt = new NewReceipt(stories.ago(Duration.ZERO), "AP-1", "receipt.pdf", PDF);

        assertRefused(
                () -> reports.received(report.id(), new NewReceipt(receipt.submitted(), " ", "", new byte[0])),
                Why.NO_RECEIPT_NUMBER);
        assertRefused(
                () -> reports.received(report.id(), new NewReceipt(receipt.submitted(), "1", "a", new byte[3])),
                Why.NOT_A_PDF);
        assertRefused(
                () -> reports.received(
                        report.id(), new NewReceipt(stories.ago(Duration.ofHours(3)), "1", "", new byte[0])),
                Why.SUBMITTED_BEFORE_FROZEN);
        reports.received(report.id(), receipt);

        assertThat(reports.receiptFile(report.id())).hasValue(PDF);
        assertThat(reports.get(report.id()).receipt()).satisfies(kept -> {
            assertThat(kept.number()).isEqualTo("AP-1");
            assertThat(kept.sha256()).isEqualTo(Sha256.of(PDF));
        });
        assertThat(reports.notifiedAt(id)).hasValue(receipt.submitted().moment());
        assertRefused(() -> reports.received(report.id(), receipt), Why.RECEIPT_NOTED);
    }

    @Test
    void a_late_report_says_why_and_one_that_was_received_ends_the_hours() {
        var id = stories.aware(Duration.ofHours(73));
        stories.decide(id, stories.assess(id), Ground.RISK);
        var report = reports.freeze(id, ReportKind.FIRST, "");
        assertRefused(() -> stories.received(report), Why.NO_LATENESS_REASON);
        var breaches = application.getBean(Breaches.class);
        breaches.explainLateness(id, "The logs came late from the provider");

        stories.received(report);

        assertThat(breaches.clockOf(breaches.get(id))).isEmpty();
        var supplement = reports.freeze(id, ReportKind.SUPPLEMENT, "Why it was late");
        assertThat(contents(supplement, "4.5")).containsExactly("The logs came late from the provider");
    }

    @Test
    void a_signed_no_ends_the_hours_and_a_yes_lets_them_run_again() {
        var id = stories.aware();
        var assessed = stories.assess(id);
        var breaches = application.getBean(Breaches.class);

        stories.decide(id, assessed, Ground.UNLIKELY_RISK);
        assertThat(breaches.clockOf(breaches.get(id))).isEmpty();
        stories.decide(id, assessed, Ground.RISK);
        assertThat(breaches.clockOf(breaches.get(id))).isPresent();
    }

    @Test
    void a_complete_report_holds_against_the_schema_of_the_european_template() throws IOException {
        var id = stories.decided();
        stories.answerAll(id);

        var json = EdpbExport.json(reports.freeze(id, ReportKind.FIRST, ""));

        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new ClassPathResource("law/edpb-breach/breach-notification.schema.json").getInputStream());
        assertThat(schema.validate(
                        new String(json, StandardCharsets.UTF_8),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
        assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"NL\" : 1000", "\"field_68\" : 1200");
    }

    @Test
    void a_version_keeps_its_files_which_are_archivable_accessible_and_what_their_hash_says() {
        var id = stories.decided();
        stories.answerAll(id);
        var report = reports.freeze(id, ReportKind.FIRST, "");

        assertThat(reports.files(report.id())).hasSize(4).allSatisfy(file -> {
            var pdf = reports.file(report.id(), file.template(), Locale.of(file.language()));
            assertThat(Sha256.of(pdf)).isEqualTo(file.sha256());
            PdfVerdict.of(pdf).isArchivableAloneAndAccessible();
        });
        assertThat(PdfVerdict.of(reports.file(report.id(), Template.AP, Locale.of("nl")))
                        .text())
                .contains("1.180 tot 1.200", report.sha256(), report.scope() + "");
    }

    private static List<String> contents(FiledReport report, String question) {
        return report.answers().stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst()
                .map(FrozenAnswer::contents)
                .orElseThrow();
    }

    private static void assertRefused(Runnable act, Why why) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        ReportRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
