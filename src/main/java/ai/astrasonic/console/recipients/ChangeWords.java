package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.recipientchanges.Change;
import ai.astrasonic.recipientchanges.ChangeState;
import ai.astrasonic.recipientchanges.NoticeCount;
import org.springframework.stereotype.Service;

/** Says changes of recipients in words. */
@Service
class ChangeWords {

    private final Times times;

    ChangeWords(Times times) {
        this.times = times;
    }

    static String title(Change change) {
        return t("changes.kind." + change.kind(), change.after().name());
    }

    static State state(Change change) {
        var tone = switch (change.state()) {
            case DRAFT -> State.Tone.NEUTRAL;
            case ANNOUNCED -> State.Tone.WATCH;
            case IN_FORCE -> State.Tone.GOOD;
            case WITHDRAWN, DISCARDED -> State.Tone.NEUTRAL;
        };
        return State.of(tone, t("changes.state." + change.state()));
    }

    /** Until when anybody may object, and how long that is still. */
    String window(Change change) {
        var to = change.objectionsTo();
        if (to == null) {
            return "–";
        }
        var day = times.date(to, RegisterWords.locale());
        return change.state() == ChangeState.ANNOUNCED && times.daysUntil(to) >= 0
                ? t("changes.window.open", day, times.daysLeft(to))
                : t("changes.window.over", day);
    }

    static String count(NoticeCount count) {
        return t("changes.count", count.sent(), count.all(), count.failed());
    }
}
