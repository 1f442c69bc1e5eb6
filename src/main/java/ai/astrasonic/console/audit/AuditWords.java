package ai.astrasonic.console.audit;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditLine;
import ai.astrasonic.console.jobs.FailureWords;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.console.texts.BundledTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Says acts of the audit trail in words; an act that has none yet is shown as it was written. */
@Service
class AuditWords {

    private static final String ACT = "requests:act.";
    private static final String VERB = "audit.verb.";
    private static final String TYPE = "audit.type.";
    private static final List<String> VALUES =
            List.of("requests:request.status.", "requests:package.status.", "audit.value.", "jobs:state.", "jobs:");

    private final BundledTexts texts;

    AuditWords(BundledTexts texts) {
        this.texts = texts;
    }

    String verb(AuditLine line) {
        return word(line.verb(), List.of(ACT, VERB));
    }

    String type(String objectType) {
        return word(objectType, List.of(TYPE));
    }

    String detail(String name) {
        return word(name, List.of("audit.detail."));
    }

    /** A state or a job by its name, an id to be copied, else as it was written. */
    Component value(String name, String value) {
        if (Typed.fits(value, UUID::fromString)) {
            return new CopyId(detail(name), value);
        }
        return new Span(word(value, VALUES));
    }

    /** A reason that was written by the system is the key of a text. */
    String reason(AuditLine line) {
        return word(FailureWords.of(line.reason()), List.of("requests:"));
    }

    /** Every act that has words, by them. */
    SequencedMap<String, String> verbs() {
        return choices(List.of(ACT, VERB));
    }

    SequencedMap<String, String> types() {
        return choices(List.of(TYPE));
    }

    private SequencedMap<String, String> choices(List<String> prefixes) {
        SequencedMap<String, String> choices = new LinkedHashMap<>();
        texts.getAllTranslations(locale()).entrySet().stream()
                .flatMap(text -> prefixes.stream()
                        .filter(prefix -> text.getKey().startsWith(prefix))
                        .map(prefix -> Map.entry(text.getKey().substring(prefix.length()), text.getValue())))
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .forEach(choice -> choices.putIfAbsent(choice.getKey(), choice.getValue()));
        return choices;
    }

    private String word(String written, List<String> prefixes) {
        return prefixes.stream()
                .map(prefix -> prefix + written)
                .filter(key -> texts.has(key, locale()))
                .findFirst()
                .map(key -> t(key))
                .orElse(written);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    static State outcome(AuditLine line) {
        return State.of(line.outcome() == AuditAct.Outcome.DONE ? State.Tone.GOOD : State.Tone.BAD, outcomeWord(line));
    }

    static String outcomeWord(AuditLine line) {
        return outcomeWord(line.outcome());
    }

    static String outcomeWord(AuditAct.Outcome outcome) {
        return switch (outcome) {
            case DONE -> t("audit.done");
            case REFUSED -> t("audit.refused");
            case FAILED -> t("audit.failed");
        };
    }
}
