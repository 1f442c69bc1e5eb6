package ai.astrasonic.processors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.processors.FilingRefused.Why;
import ai.astrasonic.shared.LocalText;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.shared.Sha256;
import ai.astrasonic.testing.SignIn;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class FilingsTest extends RegisterStories {

    @Autowired
    DataSource dataSource;

    @Test
    void a_filed_agreement_comes_back_byte_by_byte_and_taking_it_is_recorded() {
        var id = file(desk -> desk.file("crisp", agreement(), WHY));

        var agreement = entry("crisp").dossier().agreement().orElseThrow().what();
        assertThat(agreement.file().sha256()).isEqualTo(Sha256.of(PDF));
        assertThat(agreement.breachHours()).isEqualTo(48);
        assertThat(agreement.check(Duty.D)).isEqualTo(new DutyCheck(DutyCheck.Answer.YES, "2.4"));
        assertThat(SignIn.as(DPO, () -> register.agreementText("crisp", id))).isEqualTo(PDF);
        assertThat(acts())
                .containsExactlyInAnyOrder("filed recipient crisp " + WHY, "opened-agreement recipient crisp ");
    }

    @Test
    void the_text_of_one_recipient_is_not_given_out_under_the_name_of_another() {
        var id = file(desk -> desk.file("crisp", agreement(), WHY));

        assertThatThrownBy(() -> SignIn.as(DPO, () -> register.agreementText("resend", id)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> SignIn.as(DPO, () -> register.get("nobody")))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void bad_files_are_refused() {
        assertThat(refusal(desk -> desk.file("crisp", withFile(new byte[0]), WHY)))
                .isEqualTo(Why.EMPTY_FILE);
        assertThat(refusal(desk -> desk.file("crisp", withFile("a text".getBytes(StandardCharsets.UTF_8)), WHY)))
                .isEqualTo(Why.NOT_A_PDF);
        var huge = new byte[FilingRules.LARGEST_FILE + 1];
        System.arraycopy(PDF, 0, huge, 0, PDF.length);
        assertThat(refusal(desk -> desk.file("crisp", withFile(huge), WHY))).isEqualTo(Why.FILE_TOO_BIG);
        assertThat(nothing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-21, VALID_BEFORE_SIGNED",
        "2026-11-23, , SIGNED_IN_FUTURE",
        "2026-11-22, 2026-11-22,", // for a day only
    })
    void days_of_an_agreement_are_in_order(LocalDate signed, @Nullable LocalDate until, @Nullable Why why) {
        assertThat(refusal(desk -> desk.file("crisp", agreement(signed, until), WHY)))
                .isEqualTo(why);
    }

    @Test
    void an_agreement_says_its_version_who_signed_it_and_terms_that_can_be_met() {
        assertThat(refusal(desk -> desk.file("crisp", saying(" ", "Somebody", NewAgreement.Terms.NONE), WHY)))
                .isEqualTo(Why.NO_VERSION);
        assertThat(refusal(desk -> desk.file("crisp", saying("1", " ", NewAgreement.Terms.NONE), WHY)))
                .isEqualTo(Why.NOBODY_SIGNED);
        assertThat(refusal(desk ->
                        desk.file("crisp", saying("1", "Somebody", new NewAgreement.Terms(0, null, null)), WHY)))
                .isEqualTo(Why.TERM_NOT_POSITIVE);
    }

    @Test
    void nobody_files_about_whom_the_register_does_not_know_or_without_a_reason() {
        assertThat(refusal(desk -> desk.file("nobody", agreement(), WHY))).isEqualTo(Why.UNKNOWN_RECIPIENT);
        assertThat(refusal(desk -> desk.file("crisp", agreement(), " "))).isEqualTo(Why.NO_REASON);
        assertThat(refusal(desk -> desk.file("spotify", agreement(), WHY))).isEqualTo(Why.NO_AGREEMENT_NEEDED);
        assertThat(refusal(desk -> desk.file("spotify", new SubProcessorChain("x", TODAY, List.of()), WHY)))
                .isEqualTo(Why.NO_AGREEMENT_NEEDED);
        assertThat(nothing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "resend, 2026-11-22, 2027-11-22,", // high risk
        "resend, 2026-11-22, 2027-11-23, DUE_TOO_LATE",
        "crisp, 2026-11-22, 2028-11-22,",
        "crisp, 2026-11-22, 2028-11-23, DUE_TOO_LATE",
        "crisp, 2026-11-22, 2026-11-22, DUE_BEFORE_DONE",
        "crisp, 2026-11-23, 2027-11-22, DAY_IN_FUTURE"
    })
    void a_review_is_done_and_the_next_one_within_the_cadence(
            String recipient, LocalDate done, LocalDate next, @Nullable Why why) {
        assertThat(refusal(desk -> desk.file(recipient, new Review(done, next), WHY)))
                .isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({
        "resend, 2,", // to a processor
        "resend, 3,", // to a sub-processor
        "resend, 1, MODULE_MISFITS",
        "resend, 4, MODULE_MISFITS",
        "beatport, 1,", // between controllers
        "beatport, 2, MODULE_MISFITS",
        "stripe, 1,",
        "stripe, 2,",
        "stripe, 3, MODULE_MISFITS",
        "crisp, 2, NO_TRANSFER"
    })
    void the_module_of_clauses_fits_the_role(String recipient, int module, @Nullable Why why) {
        assertThat(refusal(desk -> desk.file(recipient, clauses(module), WHY))).isEqualTo(why);
    }

    @Test
    void clauses_have_a_module_and_an_assessment_is_looked_at_again() {
        var clauses = TransferSafeguard.STANDARD_CONTRACTUAL_CLAUSES;
        assertThat(refusal(desk -> desk.file("resend", new TransferBasis(clauses, null, TODAY, null, null), WHY)))
                .isEqualTo(Why.NO_MODULE);
        assertThat(refusal(desk -> desk.file("resend", new TransferBasis(clauses, 2, TODAY, TODAY, null), WHY)))
                .isEqualTo(Why.ASSESSMENT_WITHOUT_REVIEW);
        assertThat(refusal(desk -> desk.file("resend", new TransferBasis(clauses, 2, TODAY, TODAY, TODAY), WHY)))
                .isEqualTo(Why.ASSESSMENT_WITHOUT_REVIEW);
    }

    @Test
    void certificates_listings_facts_and_lists_make_sense() {
        assertThat(refusal(desk -> desk.file("crisp", new Certificate("ISO", TODAY, TODAY), WHY)))
                .isEqualTo(Why.EXPIRES_BEFORE_ISSUE);
        assertThat(refusal(desk -> desk.file("resend", new FrameworkCheck(TODAY, false, TODAY), WHY)))
                .isEqualTo(Why.NOT_LISTED_UNTIL);
        assertThat(refusal(desk -> desk.file("crisp", new FrameworkCheck(TODAY, true, null), WHY)))
                .isEqualTo(Why.NO_TRANSFER);
        var twice = List.of(new SubProcessor("A", "NL", "x", null), new SubProcessor("A", "DE", "y", null));
        assertThat(refusal(desk -> desk.file("crisp", new SubProcessorChain("x", TODAY, twice), WHY)))
                .isEqualTo(Why.NAMED_TWICE);
        var nowhere = List.of(new SubProcessor("A", "XX", "x", null));
        assertThat(refusal(desk -> desk.file("crisp", new SubProcessorChain("x", TODAY, nowhere), WHY)))
                .isEqualTo(Why.UNKNOWN_COUNTRY);
    }

    @Test
    void only_a_known_decision_in_force_can_be_withdrawn_and_only_a_withdrawn_one_restored() {
        assertThat(refusal(desk -> desk.withdraw("atlantis", TODAY, WHY))).isEqualTo(Why.UNKNOWN_DECISION);
        assertThat(refusal(desk -> desk.restore("us-dpf", TODAY, WHY))).isEqualTo(Why.IN_FORCE_ALREADY);
        assertThat(refusal(desk -> desk.withdraw("us-dpf", TODAY, " "))).isEqualTo(Why.NO_REASON);
        assertThat(refusal(desk -> desk.withdraw("us-dpf", TODAY, WHY))).isNull();
        assertThat(refusal(desk -> desk.withdraw("us-dpf", TODAY, WHY))).isEqualTo(Why.NOT_IN_FORCE);
        assertThat(acts()).containsExactly("ruled adequacy-decision us-dpf " + WHY);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR})
    void others_read_and_file_nothing(String role) {
        var reader = SignIn.fresh("reader", role);

        assertThat(SignIn.as(reader, () -> register.all())).hasSize(18);
        assertThatThrownBy(() -> SignIn.as(reader, () -> filings.file("crisp", agreement(), WHY)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> SignIn.as(reader, () -> filings.withdraw("us-dpf", TODAY, WHY)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nothing_on_file_can_be_changed_or_removed_by_the_application() {
        file(desk -> desk.file("crisp", agreement(), WHY));
        file(desk -> desk.file(
                "crisp",
                CareFact.EXIT_PLAN,
                new StatedFact(new LocalText("move", "verhuizen"), Certainty.VERIFIED),
                WHY));
        var application = JdbcClient.create(dataSource);

        for (var change : List.of(
                "UPDATE recipient_filing SET reason = 'other'",
                "UPDATE recipient_agreement SET version = 'other'",
                "UPDATE recipient_fact SET value = 'other'",
                "DELETE FROM recipient_filing")) {
            assertThatThrownBy(() -> application.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private static NewAgreement withFile(byte[] file) {
        return new NewAgreement("1", TODAY, "Somebody", null, NewAgreement.Terms.NONE, every(), "dpa.pdf", file);
    }

    private static NewAgreement saying(String version, String by, NewAgreement.Terms terms) {
        return new NewAgreement(version, TODAY, by, null, terms, every(), "dpa.pdf", PDF);
    }

    private @Nullable Why refusal(Function<RecipientFilings, UUID> act) {
        try {
            file(act);
            return null;
        } catch (FilingRefused refused) {
            return refused.why();
        }
    }

    private boolean nothing() {
        return asSuperuser()
                .sql("SELECT NOT EXISTS (SELECT FROM recipient_filing) AND NOT EXISTS (SELECT FROM audit_entry)")
                .query(Boolean.class)
                .single();
    }

    private List<String> acts() {
        return asSuperuser()
                .sql(
                        "SELECT concat_ws(' ', verb, object_type, object_id, reason) FROM audit_entry ORDER BY occurred_at, id")
                .query(String.class)
                .list();
    }
}
