package ai.astrasonic.reports;

import ai.astrasonic.datamap.Duty;
import ai.astrasonic.erasure.CertificateData;
import ai.astrasonic.erasure.CertificateData.DataSetErased;
import ai.astrasonic.erasure.CertificateData.Found;
import ai.astrasonic.erasure.CertificateData.PlaceSearched;
import ai.astrasonic.erasure.CertificateData.RecipientState;
import ai.astrasonic.erasure.CertificateData.RecipientTold;
import ai.astrasonic.reports.kit.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words of today for what the data of a certificate calls by a key. */
final class CertificateNames {

    /** What stands where no day is known yet. */
    static final String OPEN = "until.open";

    /** What stands where a call had no answer. */
    static final String UNANSWERED = "call.unanswered";

    private CertificateNames() {}

    static Map<String, String> of(CertificateData data, Locale language) {
        var names = new TreeMap<String, String>();
        var titles = new Wording("datamap", language);
        var words = new Wording("certificate", language);
        var connectors = new Wording("connectors", language);
        data.dataSets().forEach(set -> names.put(set(set.key()), named(titles, set.key())));
        duties(data).forEach(duty -> names.put(duty(duty), dutyIn(duty, titles.locale())));
        names.put(OPEN, words.text(OPEN));
        names.put(UNANSWERED, words.text(UNANSWERED));
        reasons(data).forEach(why -> names.put(reason(why), named(connectors, "recipient.reason." + why)));
        for (var found : Found.values()) {
            names.put(found(found), words.text("found." + found));
        }
        for (var state : RecipientState.values()) {
            names.put(state(state), words.text("state." + state));
        }
        return names;
    }

    static String set(String key) {
        return "set." + key;
    }

    static String duty(String key) {
        return "duty." + key;
    }

    static String found(Found found) {
        return "found." + found;
    }

    static String state(RecipientState state) {
        return "state." + state;
    }

    static String reason(String key) {
        return "reason." + key;
    }

    private static Stream<String> reasons(CertificateData data) {
        return whys(data, RecipientState.NOTHING_TO_CALL);
    }

    private static Stream<String> whys(CertificateData data, RecipientState state) {
        return data.recipients().stream()
                .filter(told -> told.state() == state)
                .map(RecipientTold::why)
                .filter(Objects::nonNull);
    }

    private static Stream<String> duties(CertificateData data) {
        return Stream.of(
                        data.dataSets().stream().map(DataSetErased::duty),
                        data.places().stream().map(PlaceSearched::duty),
                        whys(data, RecipientState.KEPT))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .distinct();
    }

    private static String named(Wording titles, String key) {
        return titles.has(key) ? titles.text(key) : key;
    }

    /** The ground of a legal hold is no duty of the law's list and stays as it is. */
    private static String dutyIn(String key, Locale language) {
        return Duty.all().stream().anyMatch(duty -> duty.key().equals(key)) ? Duty.inWords(key, language) : key;
    }
}
