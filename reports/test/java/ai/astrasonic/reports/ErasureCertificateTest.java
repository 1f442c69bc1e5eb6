package ai.astrasonic.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.erasure.CertificateData;
import ai.astrasonic.erasure.CertificateData.DataSetErased;
import ai.astrasonic.erasure.CertificateData.PlaceSearched;
import ai.astrasonic.keys.KeysFixture;
import ai.astrasonic.keys.Signatures;
import ai.astrasonic.reports.CertificateStatement.Audience;
import ai.astrasonic.residual.Residue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class ErasureCertificateTest {

    @TempDir
    Path folder;

    private Signatures signer;

    @BeforeEach
    void a_key() {
        signer = KeysFixture.signatures(folder);
    }

    @ParameterizedTest
    @CsvSource({"PERSON, en", "PERSON, nl", "FILE, en", "FILE, nl"})
    void it_is_archivable_and_accessible_and_shows_every_fact_of_its_data(Audience audience, String language) {
        var pdf = certificate(audience, language);

        Certificates.show("certificate-" + audience + "-" + language, pdf);
        PdfVerdict.of(pdf).isArchivableAndAccessible();
        var file = CertificateFile.read(pdf);
        assertThat(CertificateSummary.facts(statement(file)))
                .hasSizeGreaterThan(20)
                .allMatch(file::shows);
    }

    @Test
    void the_same_data_gives_the_same_bytes() {
        assertThat(certificate(Audience.FILE, "nl")).isEqualTo(certificate(Audience.FILE, "nl"));
    }

    @Test
    void the_data_is_the_source_of_the_pages_for_any_reader_of_the_format() throws Exception {
        try (var document = Loader.loadPDF(certificate(Audience.PERSON, "en"))) {
            var associated =
                    (COSArray) document.getDocumentCatalog().getCOSObject().getItem(COSName.getPDFName("AF"));
            var data = (COSDictionary) associated.getObject(0);

            assertThat(data.getNameAsString("AFRelationship")).isEqualTo("Data");
            assertThat(data.getString(COSName.UF)).isEqualTo("certificate.json");
        }
    }

    @Test
    void both_audiences_get_the_same_data() {
        var person = statement(CertificateFile.read(certificate(Audience.PERSON, "nl")));
        var file = statement(CertificateFile.read(certificate(Audience.FILE, "nl")));

        assertThat(person.certificate()).isEqualTo(file.certificate()).isEqualTo(Certificates.ofAnErasure());
    }

    @Test
    void the_person_sees_no_hash_of_ours_and_no_list_of_tables() {
        var seen = CertificateFile.read(certificate(Audience.PERSON, "en"));

        assertThat(seen.shows(Certificates.ofAnErasure().ledgerSha256())).isFalse();
        assertThat(seen.shows("account_email_history")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void an_account_that_held_nothing_gets_a_certificate_too(Audience audience) {
        var pdf = Certificates.pdf(Certificates.ofAnEmptyAccount(), audience, "en", signer);

        PdfVerdict.of(pdf).isArchivableAndAccessible();
        assertThat(PdfVerdict.of(pdf).text()).contains("There was nothing to erase.", "Nothing stays but the events");
    }

    @Test
    void the_copy_for_the_file_tells_every_call_and_the_persons_copy_what_each_recipient_did() {
        var file = CertificateFile.read(certificate(Audience.FILE, "en"));
        var person = CertificateFile.read(certificate(Audience.PERSON, "en"));

        assertThat(file.shows("DELETE /v1/customers/{id}")).isTrue();
        assertThat(file.shows("req_8f2GQ3")).isTrue();
        assertThat(person.shows("req_8f2GQ3")).isFalse();
        assertThat(person.shows("the last one goes by itself on the date given · until 21 February 2027 at the latest"))
                .isTrue();
    }

    @Test
    void a_certificate_says_whether_an_answer_is_still_awaited_and_a_final_one_when_the_first_was_made() {
        var first = CertificateFile.read(certificate(Audience.PERSON, "en"));
        var last = Certificates.pdf(Certificates.completed(), Audience.PERSON, "en", signer);
        Certificates.show("certificate-final", last);

        assertThat(first.shows("then we make a final certificate")).isTrue();
        assertThat(CertificateFile.read(last).shows("nothing will be added to this certificate"))
                .isTrue();
        assertThat(CertificateFile.read(last).shows("before every recipient had answered"))
                .isTrue();
        assertThat(CertificateSummary.facts(statement(CertificateFile.read(last))))
                .allMatch(CertificateFile.read(last)::shows);
    }

    @Test
    void nothing_is_certified_while_a_place_holds_a_leftover_or_was_not_searched() {
        assertThatThrownBy(() -> PlaceSearched.of(new Residue.Leftover("note.body", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlaceSearched.of(new Residue.Unsearched("bucket", "refused")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_kept_without_a_duty() {
        assertThatThrownBy(() -> new DataSetErased("billing.payment", 0, 0, 0, 31, null, null))
                .hasMessageContaining("without a duty");
    }

    @Test
    void what_stays_until_a_day_that_is_not_known_yet_says_so() {
        var data = Certificates.keeping(DataSetErased.kept("consent.entry", 3, "consent-proof", LocalDate.MAX));

        var file = CertificateFile.read(Certificates.pdf(data, Audience.PERSON, "en", signer));

        assertThat(file.shows("No date yet: as long as the duty lasts")).isTrue();
    }

    @Test
    void a_scan_of_very_many_places_fits_into_the_copy_for_the_file() {
        var pdf = Certificates.pdf(Certificates.searched(1_500), Audience.FILE, "en", signer);

        var file = CertificateFile.read(pdf);
        assertThat(CertificateSummary.facts(statement(file)))
                .hasSizeGreaterThan(1_500)
                .allMatch(file::shows);
    }

    @Test
    void a_backup_of_the_day_of_erasure_is_gone_after_the_declared_window() {
        assertThat(CertificateData.BackupsHeld.after(LocalDate.of(2027, 1, 31), Period.ofMonths(1)))
                .isEqualTo(new CertificateData.BackupsHeld(28, LocalDate.of(2027, 2, 28)));
    }

    private byte[] certificate(Audience audience, String language) {
        return Certificates.pdf(Certificates.ofAnErasure(), audience, language, signer);
    }

    private static CertificateStatement statement(CertificateFile file) {
        var json = new String(file.file(CertificateStatement.FILE).orElseThrow(), StandardCharsets.UTF_8);
        return JsonMapper.shared().readValue(json, CertificateStatement.class);
    }
}
