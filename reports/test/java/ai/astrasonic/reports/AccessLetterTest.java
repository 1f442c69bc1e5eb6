package ai.astrasonic.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.datamap.Terms;
import ai.astrasonic.erasure.BackupSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLetterTest {

    private final AccessLetters letters = new AccessLetters(
            Letters.MAP,
            Letters.ACTIVITIES,
            Letters.RECIPIENTS,
            Terms::published,
            new BackupSettings(Period.ofDays(30)),
            "privacy@astrasonic.example",
            Letters.SIGNER);

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void the_letter_reads_as_agreed_and_is_archivable_and_accessible(String language) throws IOException {
        write(language).readsLike("access-letter-" + language + ".txt").isArchivableAndAccessible();
    }

    @Test
    void only_data_sets_with_records_are_named() {
        assertThat(content("en").held()).hasSize(9).noneMatch(h -> h.title().contains("Disputed"));
        assertThat(content("en").total()).isEqualTo("513,362");
    }

    @Test
    void only_recipients_of_this_person_are_named() {
        assertThat(content("en").receivers())
                .extracting(AccessLetter.Receiver::name)
                .containsExactly("Crisp", "PostHog EU", "Railway", "Resend", "Spotify", "Stripe");
    }

    @Test
    void recipients_that_cannot_be_asked_by_person_are_told_apart() {
        assertThat(content("en").others())
                .extracting(AccessLetter.Receiver::name)
                .containsExactly("Anthropic (Claude)", "Cloudflare", "Google Analytics 4", "Modal", "Sentry");
    }

    @Test
    void the_letter_tells_the_window_of_backups_that_is_declared() {
        var shorter = new AccessLetters(
                Letters.MAP,
                Letters.ACTIVITIES,
                Letters.RECIPIENTS,
                Terms::published,
                new BackupSettings(Period.ofDays(14)),
                "privacy@astrasonic.example",
                Letters.SIGNER);
        var request = new LetterRequest(
                Locale.ENGLISH,
                "Zoë",
                List.of(),
                "AR-2026-0119",
                LocalDate.of(2026, 11, 9),
                Instant.parse("2026-11-22T13:05:00Z"),
                List.of(LetterRequest.HeldData.of("securitylog.event", 4)));

        assertThat(shorter.contentOf(request).backups()).contains("We keep a backup for 14 days");
        assertThat(content("en").backups()).contains("We keep a backup for 30 days");
    }

    @Test
    void without_days_the_period_is_told_for_each_record() {
        var request = new LetterRequest(
                Locale.ENGLISH,
                "Zoë",
                List.of(),
                "AR-2026-0119",
                LocalDate.of(2026, 11, 9),
                Instant.parse("2026-11-22T13:05:00Z"),
                List.of(LetterRequest.HeldData.of("securitylog.event", 4)));

        assertThat(letters.contentOf(request).kept())
                .extracting(AccessLetter.Kept::until)
                .containsExactly("Each record by itself, counted after the event");
    }

    @ParameterizedTest
    @CsvSource({
        "en, in the folder \"recipients\": Crisp, copies of: Sentry, in the copy of the recipient",
        "nl, in de map ‘recipients’: Crisp, kopieën van: Sentry, in de kopie van de ontvanger"
    })
    void the_letter_says_whose_copies_are_there_and_whose_are_missing(
            String language, String there, String missing, String counted) throws IOException {
        var found = Letters.somebodyWithALongHistory(Locale.of(language));
        var held = new ArrayList<>(found.held());
        held.removeIf(set -> set.dataSet().equals("support.message"));
        held.add(LetterRequest.HeldData.copied("support.message"));
        var request = new LetterRequest(
                found.language(),
                "",
                List.of(),
                "AR-1",
                found.received(),
                found.asOf(),
                Set.of(),
                held,
                new LetterRequest.Copies(Set.of("crisp"), Set.of("sentry")));
        var out = new ByteArrayOutputStream();

        AccessLetter.write(letters.contentOf(request), List.of(), out);

        assertThat(PdfVerdict.of(out.toByteArray())
                        .isArchivableAndAccessible()
                        .text()
                        .replaceAll("\\s+", " "))
                .contains(there, missing, counted);
        assertThat(letters.contentOf(request).total()).startsWith("513").endsWith("348");
    }

    @ParameterizedTest
    @CsvSource({
        "en, You limited your request, Of that part we hold",
        "nl, U hebt uw verzoek beperkt, Van dat deel hebben wij"
    })
    void a_letter_about_a_part_says_which_and_that_there_may_be_more(String language, String said, String summary)
            throws IOException {
        var asked = Letters.somebodyWithALongHistory(Locale.of(language))
                .limitedTo(Set.of("billing.payment", "consent.entry"));
        var out = new ByteArrayOutputStream();

        AccessLetter.write(letters.contentOf(asked), List.of(), out);

        assertThat(letters.contentOf(asked).limits()).hasSize(2);
        assertThat(PdfVerdict.of(out.toByteArray())
                        .isArchivableAndAccessible()
                        .text()
                        .replaceAll("\\s+", " "))
                .contains(said, summary);
        assertThat(content(language).limits()).as("of everything").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, and limited your request to a part", "nl, en beperkte uw verzoek tot een deel"})
    void nothing_found_in_a_part_does_not_say_that_nothing_is_held(String language, String said) throws IOException {
        var found = Letters.somebodyWithALongHistory(Locale.of(language));
        var nothing = new LetterRequest(
                        found.language(), "", List.of(), "AR-1", found.received(), found.asOf(), List.of())
                .limitedTo(Set.of("billing.payment"));
        var out = new ByteArrayOutputStream();

        NoDataLetter.write(letters.noData(nothing, List.of()), out);

        assertThat(PdfVerdict.of(out.toByteArray()).text().replaceAll("\\s+", " "))
                .contains(said)
                .doesNotContain("we hold no personal data about you", "geen persoonsgegevens van u.");
    }

    @Test
    void every_transfer_names_its_country_and_safeguard_and_the_eea_none() {
        assertThat(content("en").transfers()).hasSize(2).allSatisfy(t -> {
            assertThat(t.safeguard()).contains("(EU) 20");
            assertThat(t.recipients())
                    .allMatch(r -> r.contains(": United States, "))
                    .noneMatch(r -> r.startsWith("Crisp") || r.startsWith("Spotify"));
        });
    }

    @Test
    void end_dates_follow_from_the_newest_and_the_oldest_record() {
        assertThat(until("Security log")).contains("20 February 2027");
        assertThat(until("Your payments")).contains("31 December 2033", "31 December 2030");
        assertThat(until("Your account")).contains("22 December 2026");
        assertThat(until("Your consents")).contains("after withdrawal");
    }

    @Test
    void a_period_that_the_policy_does_not_state_is_marked() {
        assertThat(content("en").proposed()).isTrue();
        assertThat(content("en").kept())
                .filteredOn(k -> k.title().equals("Conversations with support")
                        || k.period().endsWith("‡"))
                .isNotEmpty();
    }

    @Test
    void rights_follow_the_legal_bases() {
        assertThat(content("en").rights())
                .extracting(AccessLetter.Right::title)
                .containsExactly("Rectification", "Erasure", "Restriction", "Portability", "Objection");
        assertThat(content("en").rights().get(1).text()).contains("art.\u00A052 AWR");
        assertThat(content("en").rights().get(4).text()).contains("Product analytics on the server");
    }

    @Test
    void says_that_nothing_is_decided_without_a_human_when_no_activity_does() {
        assertThat(content("en").decisions()).isEmpty();
    }

    @Test
    void secrets_are_named_but_not_given() {
        assertThat(content("nl").leftOut())
                .extracting(AccessLetter.LeftOut::what)
                .containsExactly("Uw passkeys: public_key", "Gekoppelde diensten: token");
    }

    @Test
    void nothing_found_is_another_letter() {
        var found = Letters.somebodyWithALongHistory(Locale.ENGLISH);
        var nothing =
                new LetterRequest(found.language(), "", List.of(), "AR-1", found.received(), found.asOf(), List.of());

        assertThatThrownBy(() -> letters.contentOf(nothing)).hasMessageContaining("AR-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void a_person_of_whom_nothing_is_held_is_told_so_and_where_we_searched(String language) throws IOException {
        var nobody = new LetterRequest(
                Locale.of(language),
                "",
                List.of("Postbus 1", "1000 AA Amsterdam"),
                "AR-2026-0118",
                LocalDate.of(2026, 11, 9),
                Instant.parse("2026-11-22T13:05:00Z"),
                List.of(LetterRequest.HeldData.of("accounts.account", 0)));
        var out = new ByteArrayOutputStream();

        NoDataLetter.write(letters.noData(nobody, List.of("e-mail", "nickname")), out);

        PdfVerdict.of(out.toByteArray())
                .readsLike("no-data-letter-" + language + ".txt")
                .isArchivableAndAccessible();
    }

    @Test
    void the_answer_that_nothing_is_held_is_refused_when_something_is() {
        assertThatThrownBy(() -> letters.noData(Letters.somebodyWithALongHistory(Locale.ENGLISH), List.of()))
                .hasMessageContaining("AR-2026-0117");
    }

    private String until(String title) {
        return content("en").kept().stream()
                .filter(k -> k.title().equals(title))
                .map(AccessLetter.Kept::until)
                .findFirst()
                .orElseThrow();
    }

    private AccessLetter.Content content(String language) {
        return letters.contentOf(Letters.somebodyWithALongHistory(Locale.of(language)));
    }

    private PdfVerdict write(String language) throws IOException {
        var out = new ByteArrayOutputStream();
        AccessLetter.write(content(language), List.of(), out);
        return PdfVerdict.of(out.toByteArray());
    }
}
