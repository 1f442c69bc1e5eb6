package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ListFilter;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Rows;
import ai.astrasonic.processors.RecipientRole;
import ai.astrasonic.processors.RegisterEntry;
import ai.astrasonic.processors.RegisterEntry.Standing;
import ai.astrasonic.processors.Risk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The ways to narrow the register, and whether an entry fits them. */
final class RecipientFilters {

    private static final String ROLE = "role";
    private static final String AGREEMENT = "agreement";
    private static final String TRANSFER = "transfer";
    private static final String RISK = "risk";
    private static final String FINDINGS = "findings";

    private RecipientFilters() {}

    static List<ListFilter> all() {
        return List.of(
                filter(ROLE, RecipientRole.values(), role -> t("processors:role." + role)),
                filter(AGREEMENT, Standing.values(), RegisterWords::standing),
                words(TRANSFER, "none", "grounded", "open"),
                filter(RISK, Risk.values(), risk -> t("processors:risk." + risk)),
                words(FINDINGS, "grave", "some", "no"));
    }

    private static <E extends Enum<E>> ListFilter filter(String key, E[] values, Function<E, String> word) {
        SequencedMap<String, String> choices = new LinkedHashMap<>();
        Stream.of(values).forEach(value -> choices.put(value.name(), word.apply(value)));
        return new ListFilter(key, t("recipients." + key), choices);
    }

    private static ListFilter words(String key, String... values) {
        SequencedMap<String, String> choices = new LinkedHashMap<>();
        Stream.of(values).forEach(value -> choices.put(value, t("recipients.filter." + value)));
        return new ListFilter(key, t("recipients." + key), choices);
    }

    static boolean fits(RegisterEntry entry, ListState state) {
        var recipient = entry.recipient();
        return Rows.has(text(entry), state.search())
                && says(state, ROLE, recipient.role().name())
                && says(state, AGREEMENT, entry.standing().name())
                && says(state, TRANSFER, transfer(entry))
                && says(state, RISK, recipient.care().risk().name())
                && says(state, FINDINGS, findings(entry));
    }

    private static boolean says(ListState state, String key, String value) {
        return state.value(key).map(value::equals).orElse(true);
    }

    private static String transfer(RegisterEntry entry) {
        if (!entry.transfers()) {
            return "none";
        }
        return entry.grounds().isEmpty() ? "open" : "grounded";
    }

    private static String findings(RegisterEntry entry) {
        if (entry.grave() > 0) {
            return "grave";
        }
        return entry.findings().isEmpty() ? "no" : "some";
    }

    private static String text(RegisterEntry entry) {
        var recipient = entry.recipient();
        var locale = RegisterWords.locale();
        return String.join(
                " ",
                recipient.name(),
                recipient.key(),
                recipient.entity().name(),
                RegisterWords.country(recipient),
                recipient.service().in(locale),
                recipient.holds().in(locale),
                RegisterWords.grounds(entry));
    }
}
