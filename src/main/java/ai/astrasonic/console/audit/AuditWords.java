package ai.astrasonic.console.audit;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.audit.AuditLine;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.texts.BundledTexts;
import com.vaadin.flow.component.UI;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Says acts of the audit trail in words; an act that has none yet is shown as it was written. */
@Service
class AuditWords {

    private final BundledTexts texts;

    AuditWords(BundledTexts texts) {
        this.texts = texts;
    }

    String verb(AuditLine line) {
        return Stream.of("requests:act." + line.verb(), "audit.verb." + line.verb())
                .filter(key -> texts.has(key, UI.getCurrent().getLocale()))
                .findFirst()
                .map(key -> t(key))
                .orElse(line.verb());
    }

    String type(String objectType) {
        String key = "audit.type." + objectType;
        return texts.has(key, UI.getCurrent().getLocale()) ? t(key) : objectType;
    }

    /** A reason that was written by the system is the key of a text. */
    String reason(AuditLine line) {
        String key = "requests:" + line.reason();
        return texts.has(key, UI.getCurrent().getLocale()) ? t(key) : line.reason();
    }

    static State outcome(AuditLine line) {
        return switch (line.outcome()) {
            case DONE -> State.of(State.Tone.GOOD, t("audit.done"));
            case REFUSED -> State.of(State.Tone.BAD, t("audit.refused"));
            case FAILED -> State.of(State.Tone.BAD, t("audit.failed"));
        };
    }
}
