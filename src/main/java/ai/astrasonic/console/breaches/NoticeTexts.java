package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.letters.LetterPart;
import ai.astrasonic.breaches.notices.NoticeState;
import ai.astrasonic.breaches.notices.PublicNotice;
import ai.astrasonic.console.parts.State;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Stream;

/** Says public notices in words. */
final class NoticeTexts {

    private NoticeTexts() {}

    static State state(PublicNotice notice, LocalDate today) {
        if (notice.state() == NoticeState.PUBLISHED && !notice.isUp(today)) {
            return State.of(State.Tone.NEUTRAL, t("notices.state.OVER"));
        }
        var tone = switch (notice.state()) {
            case DRAFT, DISCARDED -> State.Tone.NEUTRAL;
            case ASKED -> State.Tone.WATCH;
            case PUBLISHED -> State.Tone.GOOD;
            case WITHDRAWN -> State.Tone.BAD;
        };
        return State.of(tone, t("notices.state." + notice.state()));
    }

    static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(UI.getCurrent().getLocale()));
    }

    /** Every word of it, in both languages. */
    static List<String> lines(PublicNotice notice) {
        var title = notice.words().title();
        var parts = Stream.of(LetterPart.values())
                .flatMap(part -> Stream.of(
                                part.of(notice.words().text()).en(),
                                part.of(notice.words().text()).nl())
                        .map(text -> LetterTexts.part(part) + ": " + text));
        return Stream.concat(
                        Stream.of(t("notices.approve.title", title.en()), t("notices.approve.title", title.nl())),
                        parts)
                .toList();
    }
}
