package ai.astrasonic.reports;

import ai.astrasonic.erasure.CertificateData;
import ai.astrasonic.erasure.CertificateData.CallMade;
import ai.astrasonic.erasure.CertificateData.DataSetErased;
import ai.astrasonic.erasure.CertificateData.Found;
import ai.astrasonic.erasure.CertificateData.PlaceSearched;
import ai.astrasonic.erasure.CertificateData.RecipientState;
import ai.astrasonic.erasure.CertificateData.RecipientTold;
import ai.astrasonic.reports.kit.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every figure, date and id of a certificate as its pages show it: drawn from here, and compared with here. */
final class CertificateWords {

    private final CertificateData data;
    private final Map<String, String> names;
    private final Wording words;

    CertificateWords(CertificateData data, Map<String, String> names, Locale language) {
        this.data = data;
        this.names = names;
        this.words = new Wording("certificate", language);
    }

    /** What the pages must say, piece by piece; a piece is one cell or one row. */
    List<String> facts(CertificateStatement.Audience audience) {
        var facts = new ArrayList<String>();
        facts.addAll(List.of(data.erasure().toString(), data.request().toString(), data.controller()));
        facts.addAll(moments().values());
        Stream.of(erased(), kept(), recipients()).flatMap(List::stream).forEach(row -> facts.add(String.join("", row)));
        if (!erased().isEmpty()) {
            facts.add(String.join("", totals()));
        }
        facts.add(date(data.backups().until()));
        if (audience == CertificateStatement.Audience.FILE) {
            facts.addAll(List.of(data.person().toString(), data.ledgerSha256(), data.planSha256()));
            Stream.of(places(), calls()).flatMap(List::stream).forEach(row -> facts.add(String.join("", row)));
        }
        return facts;
    }

    /** What happened when, in its order, by the names of the steps. */
    Map<String, String> moments() {
        var moments = new LinkedHashMap<String, String>();
        moments.put("asked", moment(data.asked()));
        moments.put("approved", moment(data.approved()));
        moments.put("executed", moment(data.executed()));
        moments.put("scanned", moment(data.scanned()));
        if (data.firstIssued() != null) {
            moments.put("first", moment(data.firstIssued()));
        }
        moments.put("issued", moment(data.issued()));
        return moments;
    }

    List<List<String>> erased() {
        return data.dataSets().stream()
                .filter(set -> set.rows() > 0 || set.objects() > 0)
                .map(set -> row(nameOf(set), set.rows(), set.objects(), set.bytes()))
                .toList();
    }

    List<String> totals() {
        return row("", total(DataSetErased::rows), total(DataSetErased::objects), total(DataSetErased::bytes));
    }

    List<List<String>> kept() {
        return data.dataSets().stream()
                .filter(set -> set.kept() > 0)
                .map(set -> List.of(nameOf(set), number(set.kept()), duty(set.duty()), date(set.until())))
                .toList();
    }

    List<List<String>> places() {
        return data.places().stream().map(this::place).toList();
    }

    List<List<String>> recipients() {
        return data.recipients().stream()
                .map(told -> List.of(told.name(), stateOf(told), told.since() == null ? "–" : words.date(told.since())))
                .toList();
    }

    /** One row for each call, under the recipient's name. */
    List<List<String>> calls() {
        return data.recipients().stream()
                .flatMap(told -> told.calls().stream().map(call -> callTo(told, call)))
                .toList();
    }

    private List<String> callTo(RecipientTold told, CallMade call) {
        return List.of(
                told.name(),
                call.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                call.method() + " " + call.template(),
                call.status() == null ? named(CertificateNames.UNANSWERED) : String.valueOf(call.status()),
                call.reference() == null ? "–" : call.reference());
    }

    private String stateOf(RecipientTold told) {
        var until = told.until() == null ? "" : " · " + words.text("recipients.until", date(told.until()));
        return named(CertificateNames.state(told.state())) + why(told) + until;
    }

    private String why(RecipientTold told) {
        return switch (told.state()) {
            case NOTHING_TO_CALL -> ": " + named(CertificateNames.reason(String.valueOf(told.why())));
            case KEPT -> ": " + duty(told.why());
            case CONFIRMED, HOLDS_NOTHING, WAITING -> "";
        };
    }

    long total(ToLongFunction<DataSetErased> figure) {
        return data.dataSets().stream().mapToLong(figure).sum();
    }

    long places(Found found) {
        return data.places().stream().filter(place -> place.found() == found).count();
    }

    long recipients(RecipientState state) {
        return data.recipients().stream().filter(told -> told.state() == state).count();
    }

    String number(long value) {
        return words.number(value);
    }

    String moment(Instant instant) {
        return words.moment(instant);
    }

    String date(@Nullable LocalDate date) {
        return date == null ? named(CertificateNames.OPEN) : words.date(date);
    }

    private List<String> place(PlaceSearched place) {
        return place.found() == Found.CLEAN
                ? List.of(place.place(), named(CertificateNames.found(Found.CLEAN)), "–", "–")
                : List.of(
                        place.place(),
                        named(CertificateNames.found(Found.KEPT)) + " · " + number(place.count()),
                        duty(place.duty()),
                        date(place.until()));
    }

    private List<String> row(String name, long rows, long objects, long bytes) {
        return List.of(name, number(rows), number(objects), number(bytes));
    }

    private String nameOf(DataSetErased set) {
        return named(CertificateNames.set(set.key()));
    }

    private String duty(@Nullable String key) {
        return key == null || key.isBlank() ? "–" : named(CertificateNames.duty(key));
    }

    private String named(String key) {
        return names.getOrDefault(key, key);
    }
}
