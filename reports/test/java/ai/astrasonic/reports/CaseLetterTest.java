package ai.astrasonic.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.erasure.CertificateData.RecipientState;
import ai.astrasonic.reports.kit.Wording;
import ai.astrasonic.requests.RefusalGround;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.shared.RequestId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaseLetterTest {

    private static final LetterHead HEAD = new LetterHead(
            "Zoë Łukasiewicz-van den Berg",
            List.of(),
            "01a1d3e0-21bb-7c66-8a10-5a2f90d4c311",
            LocalDate.of(2026, 11, 3),
            Instant.parse("2026-11-23T09:22:00Z"));

    static Stream<Arguments> everyLetter() {
        return Stream.of(LetterKind.values())
                .flatMap(kind -> Stream.of("en", "nl").map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void each_letter_is_archivable_and_accessible_in_both_languages(LetterKind kind, String language)
            throws IOException {
        var pdf = pdf(content(kind, language, facts(kind, language), false));

        Certificates.show("letter-" + kind + "-" + language, pdf);
        PdfVerdict.of(pdf).isArchivableAndAccessible();
        assertThat(PdfVerdict.of(pdf).text())
                .contains(HEAD.reference(), "privacy@astrasonic.example", language.equals("nl") ? "AVG" : "GDPR");
    }

    @ParameterizedTest
    @EnumSource(RecipientState.class)
    void whatever_came_of_asking_a_recipient_can_be_told(RecipientState state) {
        for (var language : List.of(Locale.ENGLISH, Locale.of("nl"))) {
            assertThat(new Wording("case-letters", language).has("recipients." + state))
                    .isTrue();
            assertThat(new Wording("certificate", language).has("state." + state))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "RECTIFICATION_PARTLY",
                "RECTIFICATION_REFUSED",
                "OBJECTION_REFUSED",
                "ERASURE_PARTLY",
                "REFUSAL",
                "EXTENSION",
                "NO_DATA"
            })
    void who_does_not_get_all_of_it_learns_where_to_complain_and_until_when(LetterKind kind) throws IOException {
        var text = PdfVerdict.of(pdf(content(kind, "en", facts(kind, "en"), false)))
                .text()
                .replaceAll("\\s+", " ");

        assertThat(text).contains("Autoriteit Persoonsgegevens", "within six weeks", "UAVG");
    }

    @ParameterizedTest
    @EnumSource(names = {"RECTIFICATION_REFUSED", "OBJECTION_REFUSED", "REFUSAL", "EXTENSION", "ERASURE_PARTLY"})
    void no_refusal_is_written_without_a_reason(LetterKind kind) {
        assertThatThrownBy(() -> content(kind, "en", facts(kind, "en").with(" "), false))
                .hasMessageContaining("needs a reason");
    }

    @Test
    void a_restriction_is_not_said_to_end_without_a_day() {
        assertThatThrownBy(() -> content(LetterKind.RESTRICTION_LIFTING, "en", LetterFacts.because("Checked."), false))
                .hasMessageContaining("needs a day");
    }

    @Test
    void an_erasure_tells_what_stays_what_backups_hold_and_how_far_recipients_are() {
        var parts = content(LetterKind.ERASURE_DONE, "en", LetterFacts.of(Certificates.ofAnErasure()), false)
                .parts();

        assertThat(parts).extracting(CaseLetter.Part::heading).contains("Copies in backups", "If you disagree");
        assertThat(parts.toString())
                .contains(
                        "31 December 2033",
                        "23 December 2026",
                        "Stripe: did the same with all but",
                        "Resend: not confirmed yet");
    }

    @ParameterizedTest
    @CsvSource({"en, You limited your request", "nl, U hebt uw verzoek beperkt"})
    void an_erasure_of_a_part_says_which_part_and_that_the_rest_stays(String language, String said) {
        var whole = LetterFacts.of(Certificates.ofAnErasure());

        var parts = content(LetterKind.ERASURE_DONE, language, whole.about(List.of("Your tracks")), false)
                .parts()
                .toString();

        assertThat(parts).contains(said, "Your tracks");
        assertThat(content(LetterKind.ERASURE_DONE, language, whole, false)
                        .parts()
                        .toString())
                .doesNotContain(said);
    }

    @Test
    void a_representative_is_told_why_the_letter_goes_to_them() {
        var letter = content(LetterKind.CONSENT_WITHDRAWN, "nl", LetterFacts.none(), true);

        assertThat(letter.parts().getFirst().paragraphs().getFirst()).contains("voor iemand anders");
    }

    @ParameterizedTest
    @EnumSource(RequestKind.class)
    void every_request_can_be_extended_and_refused(RequestKind kind) {
        assertThat(LetterKind.of(kind)).contains(LetterKind.EXTENSION, LetterKind.REFUSAL);
    }

    @Test
    void every_letter_but_the_notice_of_a_lifting_answers_some_kind_of_request() {
        assertThat(Arrays.stream(RequestKind.values()).flatMap(kind -> LetterKind.of(kind).stream()))
                .containsAll(EnumSet.complementOf(EnumSet.of(LetterKind.RESTRICTION_LIFTING)));
    }

    private static LetterFacts facts(LetterKind kind, String language) {
        boolean dutch = language.equals("nl");
        return switch (kind) {
            case RECTIFICATION_GRANTED ->
                LetterFacts.none()
                        .about(dutch ? List.of("Achternaam", "Factuuradres") : List.of("Surname", "Billing address"))
                        .told(Certificates.ofAnErasure().recipients());
            case RECTIFICATION_PARTLY ->
                LetterFacts.because(reason(dutch))
                        .about(dutch ? List.of("Achternaam") : List.of("Surname"))
                        .told(List.of());
            case RESTRICTION_GRANTED ->
                LetterFacts.none().told(Certificates.ofAnErasure().recipients());
            case RESTRICTION_LIFTING -> LetterFacts.because(reason(dutch)).from(LocalDate.of(2026, 12, 14));
            case ERASURE_DONE -> LetterFacts.of(Certificates.ofAnErasure());
            case ERASURE_PARTLY -> LetterFacts.of(Certificates.ofAnErasure()).with(reason(dutch));
            case REFUSAL -> LetterFacts.because(reason(dutch)).on(RefusalGround.EXCESSIVE);
            case EXTENSION -> LetterFacts.because(reason(dutch)).from(LocalDate.of(2027, 2, 3));
            case JOINED -> LetterFacts.none().joinedInto(RequestId.of("01a1d3e0-21bb-7c66-8a10-5a2f90d4c300"));
            case RECTIFICATION_REFUSED, OBJECTION_REFUSED -> LetterFacts.because(reason(dutch));
            default -> LetterFacts.none();
        };
    }

    private static String reason(boolean dutch) {
        return dutch
                ? "Wij hebben uw verzoek bekeken met de stukken die u stuurde.\n\nDe facturen uit 2024 zijn"
                        + " belastingstukken; een fout daarin herstellen wij met een creditnota, niet door ze te"
                        + " wijzigen."
                : "We looked at your request with the papers that you sent.\n\nThe invoices of 2024 are tax records;"
                        + " a mistake in them is mended by a credit note, not by changing them.";
    }

    private static CaseLetter.Content content(LetterKind kind, String language, LetterFacts facts, boolean onBehalf) {
        return new CaseLetterContent(Locale.of(language), kind, HEAD, facts, onBehalf)
                .content("privacy@astrasonic.example");
    }

    private static byte[] pdf(CaseLetter.Content content) throws IOException {
        var out = new ByteArrayOutputStream();
        CaseLetter.write(content, out);
        return out.toByteArray();
    }
}
