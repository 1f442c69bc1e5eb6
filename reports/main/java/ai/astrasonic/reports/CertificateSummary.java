package ai.astrasonic.reports;

import ai.astrasonic.erasure.CertificateData;
import ai.astrasonic.erasure.CertificateData.DataSetErased;
import ai.astrasonic.erasure.CertificateData.Found;
import ai.astrasonic.erasure.CertificateData.RecipientState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A certificate in a few plain sentences, and what its pages must say. */
public final class CertificateSummary {

    private CertificateSummary() {}

    /** Every id, date, row and total that the pages must show. */
    public static List<String> facts(CertificateStatement statement) {
        return statement.words().facts(statement.audience());
    }

    /** What it certifies. */
    public static List<String> of(CertificateData data) {
        var words = new CertificateWords(data, Map.of(), Locale.ENGLISH);
        return List.of(
                "It certifies erasure " + data.erasure() + " of account " + data.person() + ", asked for in request "
                        + data.request() + " on " + data.asked(),
                "Approved by a second person " + data.approved() + ", carried out " + data.executed()
                        + ", searched until " + data.scanned() + ", certified " + data.issued(),
                "Erased: %s records and %s files of %s bytes"
                        .formatted(
                                words.number(words.total(DataSetErased::rows)),
                                words.number(words.total(DataSetErased::objects)),
                                words.number(words.total(DataSetErased::bytes))),
                kept(data, words),
                "Searched: %s places, of which %s clean and %s with only what a duty keeps"
                        .formatted(
                                words.number(data.places().size()),
                                words.number(words.places(Found.CLEAN)),
                                words.number(words.places(Found.KEPT))),
                "Recipients: %s confirmed, %s hold nothing, %s cannot be asked, %s not confirmed yet; %s calls"
                        .formatted(
                                words.number(words.recipients(RecipientState.CONFIRMED)
                                        + words.recipients(RecipientState.KEPT)),
                                words.number(words.recipients(RecipientState.HOLDS_NOTHING)),
                                words.number(words.recipients(RecipientState.NOTHING_TO_CALL)),
                                words.number(words.recipients(RecipientState.WAITING)),
                                words.number(words.calls().size())),
                "Backups may hold copies until " + data.backups().until() + ", by the declared "
                        + data.backups().windowDays() + " days");
    }

    private static String kept(CertificateData data, CertificateWords words) {
        return data.dataSets().stream()
                .map(DataSetErased::until)
                .filter(Objects::nonNull)
                .max(Comparator.<LocalDate>naturalOrder())
                .map(last -> "Kept by duty: %s records, the last until %s"
                        .formatted(words.number(words.total(DataSetErased::kept)), last))
                .orElse("Kept by duty: nothing");
    }
}
