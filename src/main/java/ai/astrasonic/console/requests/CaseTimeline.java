package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.Timeline;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.steps.TimelineEntry;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** All that happened in a case, the newest first. */
final class CaseTimeline {

    private CaseTimeline() {}

    /** @param recipients what those are called that an event may be about, by their keys */
    static Timeline of(CaseView view, Map<String, String> recipients, Times times) {
        var events = view.timeline().stream()
                .sorted(Comparator.comparing(TimelineEntry::at)
                        .thenComparing(TimelineEntry::id)
                        .reversed())
                .map(entry -> event(entry, recipients))
                .toList();
        return new Timeline(events, times);
    }

    private static Timeline.Event event(TimelineEntry entry, Map<String, String> recipients) {
        return new Timeline.Event(
                entry.at(),
                icon(entry.act()),
                what(entry, recipients),
                Optional.of(entry.reason()).filter(reason -> !reason.isBlank()).map(CaseSteps::reason),
                Actors.of(entry.actor()));
    }

    private static String what(TimelineEntry entry, Map<String, String> recipients) {
        var happened = t("requests:act." + entry.act());
        var name = entry.after() == null ? null : recipients.get(entry.after());
        return name == null ? happened : name + ": " + happened;
    }

    private static String icon(String act) {
        return switch (act.substring(0, Math.max(0, act.indexOf('-')))) {
            case "request" -> "inbox";
            case "identity", "passphrase" -> "fingerprint";
            case "package", "link" -> "package";
            case "answer" -> "send";
            case "account" -> "user";
            case "deadline" -> "calendar";
            default -> "circle";
        };
    }
}
