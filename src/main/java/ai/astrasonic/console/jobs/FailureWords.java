package ai.astrasonic.console.jobs;

import ai.astrasonic.jobs.FailureReason;
import com.vaadin.flow.component.UI;

/** Says why a run failed, in the language of whoever looks. */
public final class FailureWords {

    private FailureWords() {}

    /** What was stored before reasons had keys, or was written by somebody, is shown as it is. */
    public static String of(String stored) {
        return FailureReason.read(stored)
                .map(reason -> reason.inWords(UI.getCurrent().getLocale()))
                .orElse(stored);
    }
}
