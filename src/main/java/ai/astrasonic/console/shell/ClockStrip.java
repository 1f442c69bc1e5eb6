package ai.astrasonic.console.shell;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.parts.Ticker;
import ai.astrasonic.console.texts.Times;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The statutory clocks that run out first, on every page. */
final class ClockStrip extends Div {

    private static final int SHOWN = 3;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final String CASES = "requests";

    private final transient List<StatutoryClock.Source> sources;
    private final transient Times times;

    ClockStrip(List<StatutoryClock.Source> sources, Times times, Ticker ticker) {
        this.sources = sources;
        this.times = times;
        addClassName("clocks");
        getElement().setAttribute("role", "group").setAttribute("aria-label", t("clocks.title"));
        ticker.whileShown(this, A_MINUTE, this::refresh);
    }

    void refresh() {
        removeAll();
        var running = sources.stream()
                .flatMap(source -> source.running().stream())
                .sorted(StatutoryClock.MOST_URGENT)
                .toList();
        if (running.isEmpty()) {
            add(calm());
        }
        running.stream().limit(SHOWN).map(this::clock).forEach(this::add);
        if (running.size() > SHOWN) {
            add(more(running));
        }
    }

    private static Component more(List<StatutoryClock> running) {
        int rest = running.size() - SHOWN;
        String words = t(running.size() >= StatutoryClock.MOST ? "clocks.many" : "clocks.more", rest);
        boolean mayOpen =
                running.stream().skip(SHOWN).anyMatch(clock -> clock.hours() == null && clock.location() != null);
        var more = mayOpen ? new Anchor(CASES, words) : new Span(words);
        more.addClassName("clock-more");
        return more;
    }

    private static Component calm() {
        var calm = new Span(Glyph.of("circle-check"), new Span(t("clocks.none")));
        calm.addClassName("clock-calm");
        return calm;
    }

    private Component clock(StatutoryClock clock) {
        var name = new Span(clock.title());
        name.addClassName("clock-name");
        var hours = clock.hours();
        var left = new Span(hours == null ? times.daysLeft(clock.due()) : hours.left());
        left.addClassName("clock-left");
        var link = clock.location() == null ? new Span() : new Anchor(clock.location());
        link.add(Glyph.of("timer"), name, left);
        link.addClassNames("clock", "clock-" + clock.tone().name().toLowerCase(Locale.ROOT));
        var locale = UI.getCurrent().getLocale();
        link.setTitle(
                t("clocks.due", hours == null ? times.date(clock.due(), locale) : times.exact(hours.until(), locale)));
        return link;
    }
}
